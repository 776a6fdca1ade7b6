import type { Tenant, UserId } from '@reprieve/domain'
import type {
  ImportBelongingPlan,
  ImportDeletedPlan,
  ImportedBelonging,
  ImportedGroup,
  ImportedPerson,
  ImportGroupPlan,
  ImportRowPlan,
  SaidDeletedPerson,
} from '@reprieve/domain/import'

/** What planning a source asks of the directory. None of it changes anything. */
export interface ImportPlanner {
  readonly tenant: Pick<Tenant, 'defaultDomain'>
  /** Plans at most 500 people, in their order. */
  planPeople(people: readonly ImportedPerson[]): Promise<readonly Fingerprinted<ImportRowPlan>[]>
  /** Plans at most 20 groups, in their order. */
  planGroups(groups: readonly ImportedGroup[]): Promise<readonly Fingerprinted<ImportGroupPlan>[]>
  /** Plans at most 500 belongings, in their order. The fingerprint is null where a plan rests on earlier rows. */
  planBelongings(
    belongings: readonly ImportedBelonging[],
  ): Promise<readonly { readonly plan: ImportBelongingPlan; readonly fingerprint: string | null }[]>
  /** Plans at most 500 people of the bin. Null where the caller may not bring them in: they are skipped then. */
  readonly planDeleted:
    | ((deleted: readonly SaidDeletedPerson[]) => Promise<readonly ImportDeletedPlan[]>)
    | null
  /** The active users whom earlier imports of the source have linked. */
  usersOfSource(): AsyncIterable<SourceUser>
}

export interface Fingerprinted<Plan> {
  readonly plan: Plan
  readonly fingerprint: string
}

export interface SourceUser {
  readonly userId: UserId
  readonly externalId: string
  readonly userPrincipalName: string
  readonly displayName: string
}
