interface RowRule {
  readonly rule: string
  readonly message: string
  /** Gives `tenantId` and `id` of each row that breaks the rule. */
  readonly sql: string
}

const deletedUser = `select 1 from users u where u.tenant_id = x.tenant_id and u.state = 'deleted' and u.id =`
const deletedGroup = `select 1 from groups g where g.tenant_id = x.tenant_id and g.deleted_at is not null and g.id =`
const primaries = `(select count(*) from json_each(x.proxy_addresses) where value glob 'SMTP:*')`

/** The rules that a row breaks by itself or by what it refers to. */
export const rowRules: readonly RowRule[] = [
  {
    rule: 'R1',
    message: 'the user is deleted but not in the bin',
    sql: `select tenant_id tenantId, id from users x where state = 'deleted' and not exists
      (select 1 from deleted_users d where d.tenant_id = x.tenant_id and d.user_id = x.id)`,
  },
  {
    rule: 'R1',
    message: 'the user is in the bin but active',
    sql: `select x.tenant_id tenantId, x.user_id id from deleted_users x
      join users u on u.tenant_id = x.tenant_id and u.id = x.user_id where u.state = 'active'`,
  },
  {
    rule: 'R1',
    message: 'the user was purged and is still there',
    sql: `select x.tenant_id tenantId, x.user_id id from tombstones x
      join users u on u.tenant_id = x.tenant_id and u.id = x.user_id`,
  },
  {
    rule: 'R2',
    message: 'the window ends before it begins',
    sql: 'select tenant_id tenantId, user_id id from deleted_users where purge_at <= deleted_at',
  },
  {
    rule: 'R7',
    message: 'the deleted user is a member of a group',
    sql: `select tenant_id tenantId, user_id id from memberships x where exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R7',
    message: 'the deleted user has a role',
    sql: `select tenant_id tenantId, user_id id from role_assignments x where exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R7',
    message: 'the deleted user has a licence',
    sql: `select tenant_id tenantId, user_id id from licence_assignments x where exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R7',
    message: 'the deleted user has a manager or reports',
    sql: `select tenant_id tenantId, user_id id from reporting_lines x
      where exists (${deletedUser} x.user_id) or exists (${deletedUser} x.manager_id)`,
  },
  {
    rule: 'R10',
    message: 'the user with a mailbox does not have exactly one primary address',
    sql: `select x.tenant_id tenantId, x.id from users x
      join mailboxes m on m.tenant_id = x.tenant_id and m.user_id = x.id
      where x.state = 'active' and ${primaries} <> 1`,
  },
  {
    rule: 'R10',
    message: 'the user has several primary addresses',
    sql: `select tenant_id tenantId, id from users x where ${primaries} > 1`,
  },
  {
    rule: 'R13',
    message: 'the bin does not show the names of the user',
    sql: `select x.tenant_id tenantId, x.user_id id from deleted_users x
      join users u on u.tenant_id = x.tenant_id and u.id = x.user_id
      where (u.user_principal_name, u.display_name, u.sort_name, u.search_text)
        <> (x.user_principal_name, x.display_name, x.sort_name, x.search_text)`,
  },
  {
    rule: 'R17',
    message: 'the verified domain does not lead to its tenant',
    sql: `select tenant_id tenantId, name id from domains x where verified = 1 and not exists
      (select 1 from domain_owners o where o.name = x.name and o.tenant_id = x.tenant_id)`,
  },
  {
    rule: 'R17',
    message: 'the domain leads to a tenant that has not verified it',
    sql: `select tenant_id tenantId, name id from domain_owners x where not exists
      (select 1 from domains d where d.tenant_id = x.tenant_id and d.name = x.name and d.verified = 1)`,
  },
  {
    rule: 'R17',
    message: "the tenant's initial or default domain is not one of its verified ones",
    sql: `select id tenantId, id from tenants x where 2 > (select count(*) from domains d
      join (select x.initial_domain name union all select x.default_domain) wanted on wanted.name = d.name
      where d.tenant_id = x.id and d.verified = 1)`,
  },
  {
    rule: 'R30',
    message: 'the user has no credentials row',
    sql: `select tenant_id tenantId, id from users x where not exists
      (select 1 from credentials c where c.tenant_id = x.tenant_id and c.user_id = x.id)`,
  },
  {
    rule: 'R30',
    message: 'the mailbox is set aside while its user is active, or the other way round',
    sql: `select x.tenant_id tenantId, x.user_id id from mailboxes x
      join users u on u.tenant_id = x.tenant_id and u.id = x.user_id
      where (u.state = 'active') <> (x.state = 'active')`,
  },
  {
    rule: 'R31',
    message: 'the seats in use are not those counted',
    sql: `select tenant_id tenantId, sku_id id from subscribed_skus x where consumed_units <> (select count(*)
      from licence_assignments a where a.tenant_id = x.tenant_id and a.sku_id = x.sku_id)`,
  },
  {
    rule: 'R31',
    message: 'the user has a licence of a product that the tenant does not have',
    sql: `select tenant_id tenantId, user_id id from licence_assignments x where not exists
      (select 1 from subscribed_skus s where s.tenant_id = x.tenant_id and s.sku_id = x.sku_id)`,
  },
  {
    rule: 'R32',
    message: 'the deleted group has a member',
    sql: `select tenant_id tenantId, group_id id from memberships x where exists (${deletedGroup} x.group_id)`,
  },
  {
    rule: 'R32',
    message: 'the membership is set aside although user and group are both live',
    sql: `select tenant_id tenantId, user_id id from suspended_memberships x
      where not exists (${deletedUser} x.user_id) and not exists (${deletedGroup} x.group_id)`,
  },
  {
    rule: 'R33',
    message: 'the deleted user has a one-time secret',
    sql: `select tenant_id tenantId, user_id id from one_time_secrets x where exists (${deletedUser} x.user_id)`,
  },
  {
    rule: 'R38',
    message: "the job's counts are not those of its rows",
    sql: `select tenant_id tenantId, id from jobs x where (x.succeeded, x.failed, x.succeeded + x.failed)
      <> (select count(*) filter (where outcome = 'restored'), count(*) filter (where outcome = 'failed'),
        coalesce(max(row), 0) from job_rows r where r.tenant_id = x.tenant_id and r.job_id = x.id)`,
  },
  {
    rule: 'R38',
    message: 'the job has ended before all of its rows were done',
    sql: `select tenant_id tenantId, id from jobs x where state = 'succeeded' and total <> succeeded + failed`,
  },
]
