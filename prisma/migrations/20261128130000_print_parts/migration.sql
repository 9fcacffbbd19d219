-- AlterEnum
ALTER TYPE "PrintKind" ADD VALUE 'edition_full';
ALTER TYPE "PrintKind" ADD VALUE 'summary_draft';

-- AlterTable
ALTER TABLE "PrintedDocument" ADD COLUMN     "summaryId" UUID;

-- CreateTable
CREATE TABLE "PrintedPart" (
    "cacheKey" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "milliseconds" INTEGER NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrintedPart_pkey" PRIMARY KEY ("cacheKey")
);

-- AddForeignKey
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "NationalSummary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A new value of an enum cannot be named in the transaction that adds it, so kinds are compared as text.
ALTER TABLE "PrintedDocument" DROP CONSTRAINT "PrintedDocument_one_source";
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_one_source" CHECK (
  num_nonnulls("submissionId", "editionId", "reportId", "templateVersionId", "letterId", "summaryId") = 1
  AND CASE "kind"::text
    WHEN 'submission' THEN "submissionId" IS NOT NULL
    WHEN 'receipt' THEN "submissionId" IS NOT NULL
    WHEN 'draft' THEN "reportId" IS NOT NULL AND "snapshot" IS NOT NULL
    WHEN 'blank' THEN "templateVersionId" IS NOT NULL
    WHEN 'edition' THEN "editionId" IS NOT NULL
    WHEN 'edition_full' THEN "editionId" IS NOT NULL
    WHEN 'summary_draft' THEN "summaryId" IS NOT NULL AND "snapshot" IS NOT NULL
    WHEN 'letter' THEN "letterId" IS NOT NULL
  END);
