type FormTree = { [name: string]: string | string[] | FormTree | FormTree[] };

function isIndex(part: string): boolean {
  return /^\d{1,3}$/.test(part);
}

function toArrays(node: FormTree): FormTree | FormTree[] {
  const tree: FormTree = {};
  for (const [name, value] of Object.entries(node))
    tree[name] = typeof value === 'object' && !Array.isArray(value) ? toArrays(value) : value;
  const names = Object.keys(tree);
  if (names.length === 0 || !names.every(isIndex)) return tree;
  return names
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((name) => {
      const member = tree[name];
      return typeof member === 'object' && !Array.isArray(member) ? [member] : [];
    });
}

function stringsIn(value: FormTree[string] | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A posted form as an object: "rows.0.note" nests, numbered members become a list, "sections[]" is a list of strings. */
export function formObject(form: FormData): FormTree | FormTree[] {
  const root: FormTree = Object.create(null);
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    const isList = name.endsWith('[]');
    const parts = (isList ? name.slice(0, -2) : name).split('.');
    const last = parts.pop() ?? '';
    let node = root;
    for (const part of parts) {
      const next = node[part];
      const child: FormTree = typeof next === 'object' && !Array.isArray(next) ? next : Object.create(null);
      node[part] = child;
      node = child;
    }
    node[last] = isList ? [...stringsIn(node[last]), value] : value;
  }
  return toArrays(root);
}
