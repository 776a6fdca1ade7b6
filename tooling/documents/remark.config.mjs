import gfm from 'remark-gfm'
import maximumLineLength from 'remark-lint-maximum-line-length'
import validateLinks from 'remark-validate-links'

/** Lines of at most 120 characters (tables, links, headings and code are exempt), and relative links that lead somewhere. */
export default {
  plugins: [gfm, [maximumLineLength, 120], [validateLinks, { repository: false }]],
}
