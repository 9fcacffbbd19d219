/** How much one section holds; more is refused with words that say what to do. */
export const richLimits = { characters: 100_000, listDepth: 6, tableColumns: 20, tableRows: 300 } as const;

/** Links lead to the web or a mailbox; anything else ("javascript:") is no link. */
export const linkTarget = /^(https?:\/\/|mailto:)\S+$/i;

export const linkLength = 2_000;

/** The highest number with which a numbered list may begin. */
export const greatestStart = 9_999;
