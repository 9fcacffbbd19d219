import { z } from 'zod';
import { proposalFields } from '../reports/schema.ts';
import { strictDoc } from '../rich-text/nodes.ts';

/** Why a file was not read; each is a text of lib/errors.ts. */
export const wordRefusals = [
  'wordWrongType',
  'wordOldFormat',
  'wordEncrypted',
  'wordMacro',
  'wordTemplate',
  'wordExternal',
  'wordEmbedded',
  'wordDoctype',
  'wordBomb',
  'wordDamaged',
  'wordTooHeavy',
  'wordEmpty',
  'wordUnread',
] as const;
export const wordRefusal = z.enum(wordRefusals);
export type WordRefusal = z.infer<typeof wordRefusal>;

export const uploadLimitBytes = 20 * 1024 * 1024;

/** How certain the place is that was found for a piece. */
export const confidences = ['sure', 'likely', 'doubtful'] as const;
export type Confidence = (typeof confidences)[number];

/** Parts of a paper that the system makes itself: shown folded, never asked about. */
export const frameParts = ['opening', 'heading', 'signature', 'annex'] as const;
export type FramePart = (typeof frameParts)[number];

const pieceContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), doc: strictDoc }),
  z.object({ kind: z.literal('frame'), part: z.enum(frameParts), doc: strictDoc }),
  z.object({
    kind: z.literal('proposal'),
    text: z.string(),
    addressee: z.string(),
    field: z.enum(proposalFields),
  }),
  z.object({
    kind: z.literal('checklist'),
    label: z.string(),
    answer: z.enum(['yes', 'no']).nullable(),
    note: z.string(),
  }),
  z.object({
    kind: z.literal('figure'),
    label: z.string(),
    /** As the file has it. */
    raw: z.string(),
    /** Canonical; null where nobody can be sure of it. */
    value: z.string().nullable(),
    nothing: z.boolean(),
    note: z.string(),
  }),
  /** A section declared "không phát sinh". */
  z.object({ kind: z.literal('nothing') }),
]);
export type PieceContent = z.infer<typeof pieceContent>;

export const importPiece = z.object({
  id: z.string(),
  /** Headings above it in the file, innermost last. */
  heading: z.string(),
  content: pieceContent,
  /** Key of the section, row or figure; null: not placed yet. */
  target: z.string().nullable(),
  confidence: z.enum(confidences),
  state: z.enum(['waiting', 'placed', 'dismissed']),
  /** Why it could not be placed, in words; empty: nothing. */
  problem: z.string(),
});
export type ImportPiece = z.infer<typeof importPiece>;

/** What of the file is no text, counted. */
export const importNotes = z.object({
  images: z.number(),
  hidden: z.number(),
  contents: z.number(),
  tcvn3: z.number(),
  vni: z.number(),
  comments: z.number(),
  objects: z.number(),
});

/** What WordImport.pieces holds; empty while the file is being read. */
export const importPieces = z.object({ notes: importNotes, items: z.array(importPiece) });
export type ImportPieces = z.infer<typeof importPieces>;

export const noPieces: ImportPieces = {
  notes: { images: 0, hidden: 0, contents: 0, tcvn3: 0, vni: 0, comments: 0, objects: 0 },
  items: [],
};

/** What happens to the text that a section has already. */
export const placeModes = ['append', 'replace'] as const;
export type PlaceMode = (typeof placeModes)[number];

const target = z.string().transform((key) => (key === '' ? null : key));

export const movePiecesInput = z.object({
  importId: z.uuid(),
  pieces: z.array(z.string()).min(1).max(2_000),
  target,
});
export const dismissInput = z.object({ importId: z.uuid(), pieces: z.array(z.string()).min(1).max(2_000) });
export const applyInput = z.object({
  importId: z.uuid(),
  /** The arrangement that was seen. */
  version: z.coerce.number().int(),
  /** Sections and annexes to be filled, each with what happens to what it says already. */
  sections: z
    .array(
      z.object({
        key: z.string(),
        mode: z.enum(placeModes).default('append'),
        /** A checkbox posts "on" or nothing. */
        include: z.string().optional(),
      }),
    )
    .max(100)
    .default([])
    .transform((sections) => sections.filter(({ include }) => include !== undefined)),
  /** Versions of the answers that were seen. */
  seen: z
    .array(z.object({ key: z.string(), version: z.coerce.number().int().min(0) }))
    .max(500)
    .default([]),
});
