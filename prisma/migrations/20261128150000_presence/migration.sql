-- Sections of the national report are open in somebody's tab, too.
ALTER TABLE "SectionPresence" DROP CONSTRAINT "SectionPresence_reportId_fkey";
ALTER TABLE "SectionPresence" RENAME COLUMN "reportId" TO "subjectId";
