-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('original', 'replacement', 'correction');

-- The outline of a report that was begun is that of its template.
ALTER TABLE "NationalSummary"
  ADD COLUMN "outline" JSONB,
  ADD COLUMN "nextKind" "EditionKind" NOT NULL DEFAULT 'original',
  ADD COLUMN "nextReason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "requestedById" UUID;
UPDATE "NationalSummary" n SET "outline" = jsonb_build_object('groups', (
  SELECT jsonb_agg(jsonb_build_object(
    'key', g.value->>'key', 'numeral', g.value->>'numeral', 'title', g.value->>'title',
    'sections', (
      SELECT jsonb_agg(jsonb_build_object(
        'key', s.value->>'key', 'number', s.value->>'number', 'title', s.value->>'title',
        'sources', jsonb_build_array(s.value->>'key')) ORDER BY s.ordinality)
      FROM jsonb_array_elements(g.value->'sections') WITH ORDINALITY s)
    ) ORDER BY g.ordinality)
  FROM jsonb_array_elements(v."definition"->'groups') WITH ORDINALITY g))
FROM "ReportingCycle" c JOIN "TemplateVersion" v ON v."id" = c."templateVersionId"
WHERE c."id" = n."cycleId";
ALTER TABLE "NationalSummary" ALTER COLUMN "outline" SET NOT NULL;

-- Plain paragraphs become formatted ones: a line, a paragraph.
ALTER TABLE "SummaryParagraph"
  ADD COLUMN "doc" JSONB,
  ADD COLUMN "draftKey" TEXT,
  ADD COLUMN "updatedById" UUID;
UPDATE "SummaryParagraph" SET "doc" = jsonb_build_object('type', 'doc', 'content', coalesce((
  SELECT jsonb_agg(CASE WHEN btrim(line) = '' THEN '{"type": "paragraph"}'::jsonb ELSE jsonb_build_object(
    'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', line))) END ORDER BY n)
  FROM unnest(string_to_array("text", E'\n')) WITH ORDINALITY AS t (line, n)), '[{"type": "paragraph"}]'::jsonb));

-- A citation names characters; those that are there mean the whole answer, and their mark stands at the end.
CREATE TABLE "CitationBefore" AS SELECT c.*, length(p."text") AS "at" FROM "SummaryCitation" c JOIN "SummaryParagraph" p ON p."id" = c."paragraphId";
DROP TABLE "SummaryCitation";
CREATE TABLE "SummaryCitation" (
    "id" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "at" INTEGER NOT NULL,
    "submissionId" UUID NOT NULL,
    "answerKey" TEXT NOT NULL,
    "fromChar" INTEGER,
    "toChar" INTEGER,
    "confirmedAgainst" TEXT,

    CONSTRAINT "SummaryCitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SummaryCitation_range" CHECK (num_nonnulls("fromChar", "toChar") IN (0, 2) AND "fromChar" >= 0 AND "fromChar" < "toChar" AND "at" >= 0)
);
INSERT INTO "SummaryCitation" ("id", "paragraphId", "at", "submissionId", "answerKey")
  SELECT gen_random_uuid(), "paragraphId", "at", "submissionId", "answerKey" FROM "CitationBefore";
DROP TABLE "CitationBefore";
ALTER TABLE "SummaryParagraph" DROP COLUMN "text", ALTER COLUMN "doc" SET NOT NULL;
CREATE INDEX "SummaryCitation_paragraphId_idx" ON "SummaryCitation"("paragraphId");
CREATE INDEX "SummaryCitation_submissionId_idx" ON "SummaryCitation"("submissionId");
ALTER TABLE "SummaryCitation" ADD CONSTRAINT "SummaryCitation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "SummaryParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SummaryCitation" ADD CONSTRAINT "SummaryCitation_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "SummaryFact" (
    "id" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "at" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "SummaryFact_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SummaryFact_paragraphId_idx" ON "SummaryFact"("paragraphId");
ALTER TABLE "SummaryFact" ADD CONSTRAINT "SummaryFact_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "SummaryParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Editions know what they are to the one before, and may be recalled.
ALTER TABLE "SummaryEdition"
  ADD COLUMN "kind" "EditionKind" NOT NULL DEFAULT 'original',
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "approvedById" UUID,
  ADD COLUMN "publishedById" UUID,
  ADD COLUMN "recalledAt" TIMESTAMPTZ(3),
  ADD COLUMN "recalledBy" TEXT,
  ADD COLUMN "recallReason" TEXT;
ALTER TABLE "SummaryEdition" ADD CONSTRAINT "SummaryEdition_recalled" CHECK (
  num_nonnulls("recalledAt", "recalledBy", "recallReason") IN (0, 3) AND ("recalledAt" IS NULL OR "publishedAt" IS NOT NULL));

-- Văn thư numbers editions as well as reports.
ALTER TABLE "IssuedPaper" DROP CONSTRAINT "IssuedPaper_pkey";
ALTER TABLE "IssuedPaper"
  ADD COLUMN "id" UUID,
  ADD COLUMN "editionId" UUID,
  ALTER COLUMN "submissionId" DROP NOT NULL;
UPDATE "IssuedPaper" SET "id" = gen_random_uuid();
ALTER TABLE "IssuedPaper" ALTER COLUMN "id" SET NOT NULL, ADD CONSTRAINT "IssuedPaper_pkey" PRIMARY KEY ("id");
ALTER TABLE "IssuedPaper" ADD CONSTRAINT "IssuedPaper_one_paper" CHECK (num_nonnulls("submissionId", "editionId") = 1);
CREATE UNIQUE INDEX "IssuedPaper_submissionId_key" ON "IssuedPaper"("submissionId");
CREATE UNIQUE INDEX "IssuedPaper_editionId_key" ON "IssuedPaper"("editionId");
ALTER TABLE "IssuedPaper" ADD CONSTRAINT "IssuedPaper_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SummaryEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
