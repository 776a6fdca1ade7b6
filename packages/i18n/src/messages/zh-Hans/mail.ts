import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../translation.ts'

export const mail = {
  subject: '{displayName} 的帐户已还原',
  introduction: '{displayName} 在 {tenantName} 的帐户已还原。此邮件由 {sentBy} 委托发送给你。',
  userName: '用户名：{userPrincipalName}',
  passwordLink: '此链接仅显示一次密码，有效期至 {expiresAt}：',
  showPassword: '显示密码',
  mayHaveToChange: '首次登录时，系统可能会要求你选择新密码。',
  handOver: '这不是你的帐户？请当面转交密码，不要转发此邮件。',
  unexpected: '如果你未预料到会收到此邮件，请告知 {tenantName} 的管理员。',
  testSubject: '{tenantName}：测试邮件',
  test: '这是一封测试邮件。{tenantName} 发送的邮件可以送达此地址，并未发生任何事件。',
  whyTest: '你收到此邮件，是因为你在管理中心请求发送它。',
} as const satisfies Translation<typeof english>
