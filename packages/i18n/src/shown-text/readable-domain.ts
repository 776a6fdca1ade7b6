/// <reference path="./punycode.d.ts" />
import { asciiDomain } from '@reprieve/domain'
import punycode from 'punycode/punycode.js'

/**
 * A text with its international domains in their own letters: `anna@bücher.example` for `anna@xn--bcher-kva.example`. A
 * label that could be mistaken for another one keeps its ASCII form, as in browsers.
 */
export const withReadableDomains = (text: string): string =>
  text.includes('xn--') ? text.replace(internationalDomain, readableDomain) : text

const internationalDomain = /(?<![a-z0-9.-])(?=[a-z0-9.-]*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?![a-z0-9-])/g

function readableDomain(domain: string): string {
  const labels = domain.split('.')
  const topLevel = readLabel(labels.at(-1) ?? '')
  const readable = labels.map((label) =>
    isUnmistakable(readLabel(label), topLevel) ? readLabel(label) : label,
  )
  const shown = readable.join('.')
  // A form that does not convert back to the same domain would be useless to type.
  return asciiDomain(shown) === domain ? shown : domain
}

function readLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  try {
    return punycode.decode(label.slice('xn--'.length))
  } catch {
    return label
  }
}

/** The scripts that may occur together in one word, by UTS #39 ("highly restrictive"). */
const wordsOfScripts = [
  /^[\p{sc=Latin}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{M}0-9ー-]+$/u,
  /^[\p{sc=Latin}\p{sc=Han}\p{sc=Bopomofo}\p{M}0-9-]+$/u,
  /^[\p{sc=Latin}\p{sc=Han}\p{sc=Hangul}\p{M}0-9-]+$/u,
  ...[
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Armenian',
    'Georgian',
    'Thai',
    'Devanagari',
    'Bengali',
    'Tamil',
  ].map((script) => new RegExp(`^[\\p{sc=${script}}\\p{M}0-9-]+$`, 'u')),
]

/** Letters of other scripts that look like Latin ones. A word made only of them can be read as a Latin word. */
const looksLatin = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡαικνρυωηοτვყձხოძიագզէլհյոսւօՙ0-9-]+$/u

const latin = /\p{sc=Latin}/u
// Letters that are Latin without their marks, and some special ones. Dotless i and phonetic letters are not among them.
const usualLatin = /^[a-zßæœøłđħðþ]$/

function isUnmistakable(label: string, topLevel: string): boolean {
  if (/^[a-z0-9-]+$/.test(label)) return true
  if (label !== label.normalize('NFC') || !wordsOfScripts.some((script) => script.test(label))) return false
  if (looksLatin.test(label)) return !/^[a-z0-9-]+$/.test(topLevel)
  return [...label.normalize('NFD')].every((letter) => !latin.test(letter) || usualLatin.test(letter))
}
