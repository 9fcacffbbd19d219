import pg from 'pg';
import { runningEmbeddedUrl } from '#scripts/support/database.ts';
import { until } from '#scripts/support/running.ts';

export type StoredVersion = { version: number; content: unknown; savedBy: string; saveKey: string };

/** The installation's own database, asked directly: what it holds whatever any page says. */
export type Records = {
  /** The versions of one answer in their order, and the answer itself last. */
  history(reportId: string, key: string): Promise<{ versions: StoredVersion[]; current: unknown }>;
  /** Ends every session of the account. */
  revoke(email: string): Promise<void>;
  /** Another person of the same organisation, with the same password. */
  addColleague(of: string, email: string, name: string): Promise<void>;
};

export function recordsOf(dataDir: string): Records {
  async function query(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
    let rows: Record<string, unknown>[] | undefined;
    let problem: unknown;
    const attempt = async () => {
      const url = runningEmbeddedUrl(dataDir);
      if (url === undefined) return false;
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
      try {
        await client.connect();
        rows = (await client.query<Record<string, unknown>>(text, values)).rows;
        return true;
      } catch (error) {
        // The server may just have been killed.
        problem = error;
        return false;
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    if (!(await until(attempt, 120_000)) || rows === undefined)
      throw new Error('The database does not answer.', { cause: problem });
    return rows;
  }

  return {
    history: async (reportId, key) => {
      const versions = await query(
        `SELECT "version", "content", "savedBy", "saveKey" FROM "AnswerVersion"
         WHERE "reportId" = $1 AND "key" = $2 ORDER BY "version"`,
        [reportId, key],
      );
      const [answer] = await query(`SELECT "content" FROM "Answer" WHERE "reportId" = $1 AND "key" = $2`, [
        reportId,
        key,
      ]);
      return {
        versions: versions.map(({ version, content, savedBy, saveKey }) => ({
          version: Number(version),
          content,
          savedBy: String(savedBy),
          saveKey: String(saveKey),
        })),
        current: answer?.content ?? null,
      };
    },
    revoke: async (email) => {
      await query(
        `UPDATE "Session" SET "revokedAt" = now() FROM "Account" a
         WHERE a."id" = "accountId" AND a."email" = $1 AND "revokedAt" IS NULL`,
        [email],
      );
    },
    addColleague: async (of, email, name) => {
      await query(
        `INSERT INTO "Account" ("id", "email", "name", "position", "organisationId", "roles", "passwordHash", "createdAt")
         SELECT gen_random_uuid(), $2, $3, "position", "organisationId", "roles", "passwordHash", "createdAt"
         FROM "Account" WHERE "email" = $1`,
        [of, email, name],
      );
    },
  };
}
