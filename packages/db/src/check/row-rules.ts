interface RowRule {
  readonly rule: string
  readonly message: string
  /** SQL for both dialects: the tables to read, of which `x` has the `tenant_id` of the checked tenant. */
  readonly from: string
  /** SQL for the id of a row. */
  readonly id: string
  /** SQL for the condition under which a row breaks the rule. */
  readonly where: string
}

const deletedUser = `select 1 from users u where u.tenant_id = x.tenant_id and u.state = 'deleted' and u.id =`
const deletedGroup = `select 1 from groups g where g.tenant_id = x.tenant_id and g.deleted_at is not null and g.id =`
const ofUser = 'join users u on u.tenant_id = x.tenant_id and u.id = x.user_id'

/** The rules that a row can break by itself, or by what it refers to within its tenant. */
export const rowRules: readonly RowRule[] = [
  {
    rule: 'R1',
    message: 'the user is deleted but not in the bin',
    from: 'users x',
    id: 'x.id',
    where: `x.state = 'deleted' and not exists
      (select 1 from deleted_users d where d.tenant_id = x.tenant_id and d.user_id = x.id)`,
  },
  {
    rule: 'R1',
    message: 'the user is in the bin but active',
    from: `deleted_users x ${ofUser}`,
    id: 'x.user_id',
    where: `u.state = 'active'`,
  },
  {
    rule: 'R1',
    message: 'the user was purged and is still there',
    from: `tombstones x ${ofUser}`,
    id: 'x.user_id',
    where: 'true',
  },
  {
    rule: 'R2',
    message: 'the window ends before it begins',
    from: 'deleted_users x',
    id: 'x.user_id',
    where: 'x.purge_at <= x.deleted_at',
  },
  {
    rule: 'R7',
    message: 'the deleted user is a member of a group',
    from: 'memberships x',
    id: 'x.user_id',
    where: `exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R7',
    message: 'the deleted user has a role',
    from: 'role_assignments x',
    id: 'x.user_id',
    where: `exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R7',
    message: 'the deleted user has a licence',
    from: 'licence_assignments x',
    id: 'x.user_id',
    where: `exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R7',
    message: 'the deleted user has a manager or reports',
    from: 'reporting_lines x',
    id: 'x.user_id',
    where: `(exists (${deletedUser} x.user_id) or exists (${deletedUser} x.manager_id))`,
  },
  {
    rule: 'R13',
    message: 'the bin does not show the names of the user',
    from: `deleted_users x ${ofUser}`,
    id: 'x.user_id',
    where: `(u.user_principal_name, u.display_name, u.sort_name, u.search_text)
        <> (x.user_principal_name, x.display_name, x.sort_name, x.search_text)`,
  },
  {
    rule: 'R17',
    message: 'the verified domain does not lead to its tenant',
    from: 'domains x',
    id: 'x.name',
    where: `x.verified and not exists
      (select 1 from domain_owners o where o.name = x.name and o.tenant_id = x.tenant_id)`,
  },
  {
    rule: 'R17',
    message: 'the domain leads to a tenant that has not verified it',
    from: `(select o.tenant_id, o.name from domain_owners o
      left join domains d on d.tenant_id = o.tenant_id and d.name = o.name and d.verified
      group by o.tenant_id, o.name having count(d.name) = 0) x`,
    id: 'x.name',
    where: 'true',
  },
  {
    rule: 'R17',
    message: "the tenant's initial or default domain is not one of its verified ones",
    from: `(select t.id as tenant_id from tenants t
      left join domains d on d.tenant_id = t.id and d.verified and d.name in (t.initial_domain, t.default_domain)
      group by t.id, t.initial_domain, t.default_domain
      having count(d.name) < case when t.initial_domain = t.default_domain then 1 else 2 end) x`,
    id: 'x.tenant_id',
    where: 'true',
  },
  {
    rule: 'R29',
    message: 'the tenant has no row for its transactions to wait for',
    from: `(select t.id as tenant_id from tenants t
      left join tenant_locks l on l.tenant_id = t.id group by t.id having count(l.tenant_id) = 0) x`,
    id: 'x.tenant_id',
    where: 'true',
  },
  {
    rule: 'R30',
    message: 'the user has no credentials row',
    from: 'users x',
    id: 'x.id',
    where: `not exists
      (select 1 from credentials c where c.tenant_id = x.tenant_id and c.user_id = x.id)`,
  },
  {
    rule: 'R30',
    message: 'the mailbox is set aside while its user is active, or the other way round',
    from: `mailboxes x ${ofUser}`,
    id: 'x.user_id',
    where: `(u.state = 'active') <> (x.state = 'active')`,
  },
  {
    rule: 'R31',
    message: 'the seats in use are not those counted',
    from: 'subscribed_skus x',
    id: 'x.sku_id',
    where: `x.consumed_units <> (select count(*)
      from licence_assignments a where a.tenant_id = x.tenant_id and a.sku_id = x.sku_id)`,
  },
  {
    rule: 'R31',
    message: 'the user has a licence of a product that the tenant does not have',
    from: 'licence_assignments x',
    id: 'x.user_id',
    where: `not exists
      (select 1 from subscribed_skus s where s.tenant_id = x.tenant_id and s.sku_id = x.sku_id)`,
  },
  {
    rule: 'R32',
    message: 'the deleted group has a member',
    from: 'memberships x',
    id: 'x.group_id',
    where: `exists (${deletedGroup} x.group_id)`,
  },
  {
    rule: 'R32',
    message: 'the membership is set aside although user and group are both live',
    from: 'suspended_memberships x',
    id: 'x.user_id',
    where: `not exists (${deletedUser} x.user_id) and not exists (${deletedGroup} x.group_id)`,
  },
  {
    rule: 'R33',
    message: 'the deleted user has a one-time secret',
    from: 'one_time_secrets x',
    id: 'x.user_id',
    where: `exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R42',
    message: "the bin's copy of the hold is not the user's",
    from: `deleted_users x ${ofUser}`,
    id: 'x.user_id',
    where: `(u.hold_reason is distinct from x.hold_reason
      or u.hold_placed_by is distinct from x.hold_placed_by
      or u.hold_placed_at is distinct from x.hold_placed_at)`,
  },
  {
    rule: 'R38',
    message: "the job's counts are not those of its rows",
    from: 'jobs x',
    id: 'x.id',
    where: `(x.succeeded, x.failed, x.succeeded + x.failed)
      <> (select count(*) filter (where r.outcome not in ('failed', 'refused', 'unreadable')),
        count(*) filter (where r.outcome in ('failed', 'refused', 'unreadable')),
        coalesce(max(r.row), 0) from job_rows r where r.tenant_id = x.tenant_id and r.job_id = x.id)`,
  },
  {
    rule: 'R38',
    message: 'the job has ended before all of its rows were done',
    from: 'jobs x',
    id: 'x.id',
    where: `x.state = 'succeeded' and x.total <> x.succeeded + x.failed`,
  },
]
