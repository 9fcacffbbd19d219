export interface OtherPerson {
  name: string;
  /** The same account in another tab or browser. */
  self: boolean;
}

/** Versions of the section's answers, by key. */
export type StoredVersions = Partial<Record<string, number>>;

export interface PresenceNews {
  others: OtherPerson[];
  versions: StoredVersions;
}

interface PresenceRequest {
  accountId: string;
  /** Of the report: "/api/reports/…". */
  path: string;
  sectionKey: string;
  tab: string;
  leaving: boolean;
}

function othersIn(value: unknown): OtherPerson[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const name: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'name') : undefined;
    return typeof one === 'object' && one !== null && typeof name === 'string'
      ? [{ name, self: Reflect.get(one, 'self') === true }]
      : [];
  });
}

function versionsIn(value: unknown): StoredVersions {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
      const version: unknown =
        typeof one === 'object' && one !== null ? Reflect.get(one, 'version') : undefined;
      return typeof version === 'number' ? [[key, version]] : [];
    }),
  );
}

export function presenceIn(body: unknown): PresenceNews {
  if (typeof body !== 'object' || body === null) return { others: [], versions: {} };
  return {
    others: othersIn(Reflect.get(body, 'others')),
    versions: versionsIn(Reflect.get(body, 'versions')),
  };
}

/** Tells that this tab has the section open or leaves it; null where there was no answer, which harms nobody. */
export async function readPresence({
  accountId,
  path,
  ...body
}: PresenceRequest): Promise<PresenceNews | null> {
  try {
    const response = await fetch(`${path}/presence`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Account': accountId },
      body: JSON.stringify(body),
      keepalive: body.leaving,
    });
    return response.ok ? presenceIn(await response.json()) : null;
  } catch {
    return null;
  }
}
