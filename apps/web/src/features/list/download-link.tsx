import { ArrowDownload20Regular } from '@fluentui/react-icons'
import styles from './list.module.css'

interface DownloadLinkProps {
  readonly href: string
  readonly text: string
}

/** A command that downloads a file. */
export const DownloadLink = ({ href, text }: DownloadLinkProps) => (
  <a className={styles.download} download href={href}>
    <ArrowDownload20Regular />
    {text}
  </a>
)
