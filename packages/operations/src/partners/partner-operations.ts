import type { QueryError } from '../answer.ts'
import type { Bound } from '../bound.ts'
import type { Dependencies } from '../dependencies.ts'
import { acceptRelationship } from './accept-relationship.ts'
import { type AssignTechnicianInput, assignTechnician, type TechnicianAssigned } from './assign-technician.ts'
import type { ManageError } from './change-at-both-sides.ts'
import { type InviteCustomerInput, inviteCustomer } from './invite-customer.ts'
import { listRelationships } from './list-relationships.ts'
import type { Relationship } from './load-relationship.ts'
import type { SidesInput } from './sides-input.ts'
import { terminateRelationship } from './terminate-relationship.ts'

/** What partners and customers agree on. The context is of the side that acts; both sides get a record. */
export interface PartnerOperations {
  readonly inviteCustomer: Bound<InviteCustomerInput, Relationship, ManageError>
  readonly acceptRelationship: Bound<SidesInput, Relationship, ManageError>
  readonly terminateRelationship: Bound<SidesInput, Relationship, ManageError>
  readonly assignTechnician: Bound<AssignTechnicianInput, TechnicianAssigned, ManageError>
  readonly listRelationships: Bound<Record<string, never>, readonly Relationship[], QueryError>
}

export const createPartnerOperations = (dependencies: Dependencies): PartnerOperations => ({
  inviteCustomer: inviteCustomer(dependencies),
  acceptRelationship: acceptRelationship(dependencies),
  terminateRelationship: terminateRelationship(dependencies),
  assignTechnician: assignTechnician(dependencies),
  listRelationships: listRelationships(dependencies),
})
