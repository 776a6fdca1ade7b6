import type { Aim } from '../rounds.ts'
import type { Directory } from './directory.ts'
import type { RestoresToSend, SentRestores } from './send-restores.ts'
import type { BareWork } from './serve-bare.ts'

/** One database for each server, all with the same content. */
export interface RestDatabases {
  readonly driver: string
  readonly directory: Directory
  /** Restores a second over 16 connections, against the bare server's. */
  readonly aim: Aim
  /** What 99 of 100 answers over one connection may take; null for no aim. */
  readonly p99AtMostMs: number | null
  /** The address of a fresh copy, as in `DATABASE_URL`. */
  copy(): Promise<string>
  /** What a bare server is to do on the copy at `address`. */
  toBareWork(address: string, callsByUser: ReadonlyMap<string, readonly unknown[]>): BareWork
}

/** Sends restores of these users to a server. */
export type Send = (to: Pick<RestoresToSend, 'origin' | 'userIds' | 'connections'>) => Promise<SentRestores>
