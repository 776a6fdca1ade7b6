import type { Aim } from '../rounds.ts'
import type { Directory } from './directory.ts'
import type { RestoresToSend, SentRestores } from './send-restores.ts'
import type { BareWork } from './serve-bare.ts'

/** One database for each server, all with the same content. */
export interface RestDatabases {
  readonly driver: string
  readonly directory: Directory
  /** The aim for restores a second over 16 connections, compared with the bare server. */
  readonly aim: Aim
  /** The aim for the 99th percentile over one connection, in milliseconds; null if there is none. */
  readonly p99AtMostMs: number | null
  /** Makes a fresh copy and returns its address, in the form of `DATABASE_URL`. */
  copy(): Promise<string>
  /** The work of a bare server on the copy at `address`. */
  toBareWork(address: string, callsByUser: ReadonlyMap<string, readonly unknown[]>): BareWork
}

/** Sends restores of these users to a server. */
export type Send = (to: Pick<RestoresToSend, 'origin' | 'userIds' | 'connections'>) => Promise<SentRestores>
