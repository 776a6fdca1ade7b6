import type { OperationErrorType } from '@reprieve/domain'

export const errors = {
  NotPermitted:
    '你的角色不允许你{permission, select, users_read {查看用户} users_write {创建或更改用户} users_delete {删除此用户} users_restore {还原此用户} users_purge {永久删除此用户} users_hold {保留此用户} users_resetPassword {重置此密码} licences_assign {分配许可证} roles_assign {分配角色} audit_read {查看审核日志} tenant_settings {查看或更改租户的设置} other {执行此操作}}。请向租户的全局管理员寻求帮助。',
  ApplicationNotAllowed: '应用程序不能自行执行此操作。请以个人身份登录，然后重试。',
  TenantNotFound: '找不到租户 {tenantId}。请检查 ID。',
  RelationshipMissing: '与租户 {tenantId} 之间没有有效的合作伙伴关系。请让客户批准新的关系。',
  RelationshipStanding:
    '与租户 {tenantId} 的合作伙伴关系{relationshipState, select, none {不存在} invited {仍只是邀请} active {正在生效} expiring {正在生效} terminated {已终止} other {已结束}}，因此无法执行此操作。未进行任何更改。请列出关系以查看其状态。',
  UserNotFound: '找不到用户 {userId}。请检查 ID；已永久删除的用户无法恢复。',
  UserNotDeleted: '用户 {userId} 未被删除。请刷新列表以查看当前状态。',
  InvalidUserPrincipalName:
    "“{value}”不能作为用户名：{problem, select, empty {它为空} no_at_sign {其中没有 @} local_part_too_long {@ 之前的部分超过 64 个字符} local_part_characters {@ 之前的部分只能包含字母 A 到 Z、数字以及 '' . - _ ! # ^ ~} local_part_dots {@ 之前的部分不能以点开头或结尾，也不能有两个连续的点} domain_too_long {域超过 48 个字符} domain_malformed {@ 之后的部分不是域名} domain_not_verified {该域不是此租户的已验证域} too_long {它超过 113 个字符} other {其格式不正确}}。请选择其他名称。",
  InvalidProxyAddress:
    '“{value}”不能作为地址：{problem, select, no_prefix {它需要前缀，例如 smtp:} malformed {它不是电子邮件地址} domain_not_verified {该域不是此租户的已验证域} several_primaries {一个用户只有一个主地址 (SMTP:)} duplicate {它在列表中出现多次} other {其格式不正确}}。请更正后重试。',
  InvalidInput: '“{path}”的值无效。请更正后重试。',
  NameTaken:
    '{attribute, select, userPrincipalName {用户名} proxyAddresses {地址} externalId {外部 ID} immutableId {源锚点} other {名称}}“{value}”正由{holderKind, select, user {用户} group {组} contact {联系人} shared_mailbox {共享邮箱} other {其他对象}}“{holderName}”使用。请另选一个。',
  RestoreConflict:
    '{count, plural, =0 {所选的解决方法无法用于还原} other {有 # 个冲突阻止还原}}用户 {userId}。未进行任何更改。请选择{count, plural, =0 {其他解决方法} other {如何解决这些冲突}}，然后重试。',
  RestoreNotUndoable:
    '无法撤消对用户 {userId} 的还原，未更改任何内容：{obstacle, select, others_changed {该还原还重命名、删除或更改了其他对象} changed_since {该用户此后已被更改} window_over {可还原该用户的时间已过} other {没有该用户此前状态的记录}}。请改为删除该用户。',
  PlanStale: '在你查看此次还原之后，目录发生了更改。未还原任何内容。请查看新计划并重新确认。',
  ImportAmbiguous:
    '有多个用户拥有或曾拥有此人的名称：{users}。未对此人进行任何更改。请先还原或重命名其中一个用户，以明确所指的是谁。',
  ImportRepeated: '源的第 {line} 行描述了同一个人。只使用了那一行。请删除其中一行。',
  ImportOtherPerson:
    '该名称属于用户 {userId}，源以另一个标识符记录该用户：此前另有其人使用该名称。请先重命名或删除该用户，或为此人另选一个名称。',
  ImportRowStale:
    '在你查看此次导入之后，目录发生了更改，现在会对此人执行不同的操作。未对此人进行任何更改。请重新查看导入。',
  ImportSourceShrunk:
    '此源此前提供的 {known} 人中有 {missing} 人现已缺失。这超出了一次可删除的数量，因此未进行任何更改。请检查源是否完整，或更改删除防护设置。',
  CannotDeleteSelf: '你不能删除自己的帐户。请让其他管理员执行此操作。',
  LastGlobalAdministrator:
    '用户 {userId} 是租户中最后一个能够登录的全局管理员。请先将该角色分配给另一个能够登录的用户。',
  PasswordTooWeak:
    '{problem, select, too_short {密码太短。请至少使用 8 个字符。} too_long {密码太长。最多可使用 256 个字符。} too_common {密码容易被猜到。请使用更长的密码，或使用几个互不相关的词。} contains_name {密码包含用户的名称。请选择不包含该名称的密码。} unchanged {新密码与当前密码相同。请选择其他密码。} other {密码强度不够。请另选一个密码。}}',
  CannotResetOwnPassword: '你不能重置自己的密码。请改为在“我的帐户”中更改密码。',
  ConfirmationMismatch: '你键入的内容不是此用户的名称。未删除任何内容。请完全按照显示的内容键入名称。',
  UserOnHold: '用户 {userId} 处于保留状态，无法永久删除。请先解除保留。',
  DeletionGuard:
    '加上此用户，一小时内将有 {deletions, number} 个用户被删除（共 {users, number} 个），超出了此租户一次允许的数量。未删除任何用户。如果确实要这样做，请确认后重试。',
  PurgeStopNotFound: '没有已暂停的清除 {stopId}。请查看列表，了解哪些正在等待确认。',
  NoSeatFree:
    '{count, plural, other {产品}} {products} 没有可用的席位。未进行任何更改。请释放席位或获取更多席位，然后重试。',
  ProductUnavailable:
    '{count, plural, other {产品}} {products} 对此租户不可用。未进行任何更改。请选择租户拥有席位且未停用的产品。',
  ServicePlanUnknown: '产品 {skuId} 没有服务计划 {plans}。未进行任何更改。请列出产品以查看每个产品的计划。',
  UsageLocationMissing: '用户 {userId} 没有使用位置，未进行任何更改。请先设置使用位置，再分配许可证。',
  LicenceNotHeld:
    '用户 {userId} 没有直接分配的{count, plural, other {产品}} {products} 许可证。未进行任何更改。通过组获得的许可证会随成员身份一起移除。',
  GroupNotFound: '找不到组 {groupId}。请检查 ID；已超过保留期的组无法恢复。',
  GroupNotDeleted: '组 {groupId} 未被删除。请刷新列表以查看当前状态。',
  GroupRestoreConflict:
    '{count, plural, =0 {所选的解决方法无法用于还原} other {有 # 个冲突阻止还原}}组 {groupId}。未进行任何更改。请选择{count, plural, =0 {其他解决方法} other {如何解决这些冲突}}，然后重试。',
  RecipientNotFound:
    '找不到{kind, select, contact {联系人} other {共享邮箱}} {id}。请检查 ID；已超过保留期的{kind, select, contact {联系人} other {共享邮箱}}无法恢复。',
  RecipientNotDeleted:
    '{kind, select, contact {联系人} other {共享邮箱}} {id} 未被删除。请刷新列表以查看当前状态。',
  RecipientRestoreConflict:
    '{count, plural, =0 {所选的解决方法无法用于还原} other {有 # 个冲突阻止还原}}{kind, select, contact {联系人} other {共享邮箱}} {id}。未进行任何更改。请选择{count, plural, =0 {其他解决方法} other {如何解决这些冲突}}，然后重试。',
  MailboxNotFound: '用户 {userId} 没有可复制内容的邮箱。',
  MailboxUnavailable:
    '{problem, select, read_only {邮箱目前只能读取} full {没有剩余空间可用于邮箱} not_permitted {程序无权更改邮箱} other {目前无法访问邮箱}}。未进行任何更改。请稍后重试，并告知安装的运维人员。',
  RoleMemberNotFound: '用户 {userId} 没有此角色。请列出角色的成员以查看谁拥有该角色。',
  RequestIdReused: '请求 ID {requestId} 之前已用于其他请求。请为每个新请求发送新的 ID。',
  JobNotFound: '未找到作业 {jobId}。请检查 ID。',
  JobFinished: '作业 {jobId} 已完成，无法取消。请查看其各行以了解已执行的操作。',
  JobNotFinished: '作业 {jobId} 仍在运行。请等待其完成，或先将其取消。',
  NothingToRestore: '没有可还原的用户，因此未启动作业。请将您的请求与已删除用户列表进行核对。',
  RowFault:
    '由于内部错误，第 {row} 行无法执行，其用户未被更改。请重试该行；如果再次失败，请查看工作进程的日志。',
  SignInRefused: '用户名或密码不正确，或者此帐户无法登录。请重试。',
  RecipientsOutside:
    '{addresses} {count, plural, other {不是此组织的地址}}。{mail, select, notices {看到这些邮件的人会知道哪些用户被删除和还原。未作任何更改。} other {看到该邮件的人可以打开链接并以该用户身份登录。未发送任何邮件。}}如果确实要这样做，请确认后重试。',
  InvalidDomain: '“{value}”不是用户名可以使用的域，例如 acme.example。请更正后重试。',
  DomainTaken: '域 {domain} 属于此安装中的另一个组织。请选择其他域。',
  ManagerLoop: '这样用户 {userId} 会直接或间接地成为自己的上级。请选择其他经理。',
  GroupInGroup: '组不能是另一个组的成员。请将其用户逐个添加到组 {groupId}。',
  DomainNotFound: '组织没有域 {domain}。请列出其域以查看现有的域。',
  DomainNotVerified: '域 {domain} 尚未验证，因此名称不能使用该域。请先验证它。',
  DomainNotProven:
    '域 {domain} 还没有包含文本 {expected} 的 TXT 记录。请发布该记录后重试：可能需要数小时才能在各处生效。',
  DomainLookupFailed: '无法查询 {domain} 的 TXT 记录，因为没有名称服务器应答。未做任何更改。请稍后重试。',
  DomainNeeded:
    '{needed, select, initial {域 {domain} 是组织的初始域，始终保留。} other {域 {domain} 是默认域。请先选择另一个默认域。}}',
  DomainInUse:
    '{count, plural, other {# 个名称持有者}}仍在使用域 {domain}：{holders}{isMore, select, yes { 等} other {}}。请先为其指定其他名称。',
  TooManyAttempts: '此操作目前过于频繁。请在 {seconds, plural, other {# 秒}}后重试。',
  ScimConnectionNotFound: '找不到 SCIM 连接 {connectionId}。请列出连接以查看其 ID。',
  ClientNotFound: '找不到应用程序 {clientId}。请列出应用程序以查看其 ID。',
  SecretNotFound: '此链接不再有效：它已被打开过或已过期。请向管理员索取新链接。',
  SetupCodeNotFound:
    '此设置链接无效：它已被使用、已超过一小时或不是最新的链接，或者组织已存在。请重新启动 Reprieve：只要还没有组织，它就会输出新的链接。',
  SubscriptionNotFound: '没有 ID 为 {subscriptionId} 的通知订阅。请列出订阅以查看现有订阅。',
  DeadLetterNotFound: '没有 ID 为 {deadLetterId} 且可重新发送的未送达消息。请列出未送达消息以查看现有消息。',
} as const satisfies Record<OperationErrorType, string>
