// Its own process: the database client of the product works on one database for its whole life.
import { db } from '#lib/db.ts';
import { databaseUrl } from '#lib/env.ts';
import { startBoss } from '#lib/jobs.ts';
import { seed } from '#prisma/seed/seed.ts';
import { migrate } from '#scripts/support/migrate.ts';

await migrate(databaseUrl());
await seed({ demo: false });
await db.$disconnect();

const boss = await startBoss();
await boss.stop();
process.exit(0);
