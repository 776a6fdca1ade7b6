import gfm from 'remark-gfm'
import maximumLineLength from 'remark-lint-maximum-line-length'
import validateLinks from 'remark-validate-links'

/**
 * Checks that lines have at most 120 characters (except tables, links, headings and code), and that relative links have
 * a target.
 */
export default {
  plugins: [gfm, [maximumLineLength, 120], [validateLinks, { repository: false }]],
}
