import type { notices as english } from '../en/notices.ts'
import type { Translation } from '../translation.ts'

export const notices = {
  userDeletedSubject: '{tenantName}：已删除 {count, plural, other {# 个用户}}',
  userDeleted: '{tenantName} 的 {count, plural, other {# 个用户}}已被删除，在所示时间之前可以还原。',
  userRestoredSubject: '{tenantName}：已还原 {count, plural, other {# 个用户}}',
  userRestored: '{tenantName} 的 {count, plural, other {# 个已删除用户}}已被还原。',
  usersPurgedSubject: '{tenantName}：已永久删除 {count, plural, other {# 个用户}}',
  usersPurged:
    '{tenantName} 的 {count, plural, other {# 个已删除用户}}及其所有内容已被永久删除，且无法撤消。审核日志中记录了操作者和时间。',
  usersExpiringSubject: '{tenantName}：{count, plural, other {# 个已删除用户}}即将被永久删除',
  usersExpiring: '{tenantName} 的以下已删除用户只能在短时间内还原：',
  oneDay: '{count, plural, other {# 个用户}}：不超过一天',
  threeDays: '{count, plural, other {# 个用户}}：不超过三天',
  sevenDays: '{count, plural, other {# 个用户}}：不超过七天',
  jobFinishedSubject: '{tenantName}：批量作业{state, select, cancelled {已取消} other {已完成}}',
  jobFinished:
    '{tenantName} 的批量作业{state, select, cancelled {已取消} other {已完成}}。已完成行数：{succeeded}/{total}。失败行数：{failed}。',
  purgeStoppedSubject: '{tenantName}：在有人确认之前不会永久删除任何内容',
  purgeStoppedTooMany:
    '{tenantName} 的 {expired, plural, other {# 个已删除用户}}本应被一次性永久删除。这超出了保护机制允许的数量，因此未删除任何内容。',
  purgeStoppedClock:
    '安装所在计算机的时钟向前跳变。在时间无法确定期间，不会永久删除 {tenantName} 的任何内容。',
  purgeStoppedWhatToDo: '请检查已删除用户，并还原需要的用户。如果一切正常，请确认永久删除。',
  testSubject: '{tenantName}：测试通知',
  test: '这是一个测试。{tenantName} 的通知可以送达此地址，并未发生任何事情。',
  until: '{name} — 截止 {purgeAt}',
  doneBy: '{name} — 操作者：{by}',
  untilAndBy: '{name} — 截止 {purgeAt} — 删除者：{by}',
  startedBy: '启动者：{by}。',
  someoneUnknown: '一个此后已被永久删除的用户',
  andMore: '以及另外 {count, plural, other {# 个}}',
  showDeletedUsers: '显示已删除用户',
  whyYouGetThis: '你收到此消息是因为 {tenantName} 的管理员已为此地址订阅通知。',
} as const satisfies Translation<typeof english>
