/** Answers whose fields are open in this tab, by lane id: their texts are theirs, and no runner sends them. */
const open = new Set<string>();

export const openFields = {
  add: (id: string) => void open.add(id),
  remove: (id: string) => void open.delete(id),
  has: (id: string) => open.has(id),
};
