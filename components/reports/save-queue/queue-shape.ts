import type { Lane } from './lane.ts';
import type { AnswerPlace, TypedChange, UnsentRecord } from './records.ts';
import type { UnsentStore } from './store.ts';

export type Where = Pick<AnswerPlace, 'reportId' | 'key'>;

export function laneId({ reportId, key }: Where): string {
  return `${reportId}/${key}`;
}

export interface SaveQueue {
  accountId: string;
  tab: string;
  store: UnsentStore;
  /** Asks other tabs for what they only deliver of these answers; told when something was put down. */
  announceOpen: (ids: readonly string[], onReleased: () => void) => () => void;
  subscribe: (listener: () => void) => () => void;
  /** Changes with every step of any answer. */
  revision: () => number;
  /** Changes when a text was stored, laid aside or given up, here or in another tab. */
  recordsRevision: () => number;
  /** Changes when an answer was stored whose field is not open: what the page shows may be older. */
  straysRevision: () => number;
  lane: (where: Where) => Lane;
  lanes: () => readonly Lane[];
  /** The newest version that another tab of this browser has stored. */
  heardOf: (where: Where) => number;
  /** False once the browser refused to keep a text. */
  keeps: () => boolean;
  typed: (change: Omit<TypedChange, 'accountId' | 'tab' | 'at'>) => void;
  /** The field says again what is stored. */
  undone: (where: Where) => void;
  /** Takes over the record of a closed tab, or goes on with a text on which a person has decided. */
  resume: (record: UnsentRecord, decided: boolean) => void;
  /** Sends at once what waits; `asked` by a person also what was refused. */
  hurry: (wheres?: readonly Where[], asked?: boolean) => void;
  signedIn: () => void;
  layAside: (record: Omit<UnsentRecord, 'tab' | 'accountId'>) => void;
  dismiss: (record: UnsentRecord) => Promise<void>;
  recordsChanged: () => void;
}
