import { db } from '../db.ts';
import { type TemplateDefinition, templateDefinition } from './schema.ts';

export type TemplateVersionView = {
  id: string;
  key: string;
  version: number;
  definition: TemplateDefinition;
};

/** Published versions never change, so each process reads one once. */
const known = new Map<string, TemplateVersionView>();

/** Templates are public knowledge among those who work here; who may see what was answered is decided elsewhere. */
export async function getTemplateVersion(id: string): Promise<TemplateVersionView> {
  const cached = known.get(id);
  if (cached) return cached;
  const row = await db.templateVersion.findUniqueOrThrow({
    where: { id },
    include: { template: { select: { key: true } } },
  });
  const view = {
    id,
    key: row.template.key,
    version: row.version,
    definition: templateDefinition.parse(row.definition),
  };
  known.set(id, view);
  return view;
}

export type TemplateChoice = {
  id: string;
  name: string;
  kind: 'annual' | 'ad_hoc' | 'thematic';
  version: number;
  sourceDocument: string;
  definition: TemplateDefinition;
};

/** Every published version, the newest of a template first. */
export async function listTemplateVersions(): Promise<TemplateChoice[]> {
  const rows = await db.templateVersion.findMany({
    orderBy: [{ template: { name: 'asc' } }, { version: 'desc' }],
    include: { template: { select: { name: true, kind: true } } },
  });
  return rows.map(({ id, version, sourceDocument, definition, template }) => ({
    id,
    ...template,
    version,
    sourceDocument,
    definition: templateDefinition.parse(definition),
  }));
}
