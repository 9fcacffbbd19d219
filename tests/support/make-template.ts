// Its own process: the database client of the product works on one database for its whole life.
import pg from 'pg';
import { db } from '#lib/db.ts';
import { databaseUrl } from '#lib/env.ts';
import { startBoss } from '#lib/jobs.ts';
import { seed } from '#prisma/seed/seed.ts';
import { readMigrations } from '#scripts/support/migrate.ts';

const client = new pg.Client({ connectionString: databaseUrl() });
await client.connect();
for (const { sql } of readMigrations()) await client.query(sql);
await client.end();

await seed({ demo: false });
await db.$disconnect();

const boss = await startBoss();
await boss.stop();
process.exit(0);
