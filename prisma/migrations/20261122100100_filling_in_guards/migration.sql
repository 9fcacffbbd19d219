-- Texts of sections become documents of the closed schema (lib/rich-text/schema.ts): a line, a paragraph.
-- Submissions stay as they were sent.
UPDATE "Answer" SET "content" = jsonb_build_object(
  'kind', 'text',
  'nothing', "content" -> 'nothing',
  'doc', jsonb_build_object('type', 'doc', 'content', COALESCE((
    SELECT jsonb_agg(jsonb_build_object(
      'type', 'paragraph',
      'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', btrim(line)))) ORDER BY number)
    FROM regexp_split_to_table("content" ->> 'text', E'\n') WITH ORDINALITY AS lines (line, number)
    WHERE btrim(line) <> ''), '[]'::jsonb)))
WHERE "content" ->> 'kind' = 'text' AND "content" ? 'text';

-- The history of every answer begins with what is stored now.
INSERT INTO "AnswerVersion" ("reportId", "key", "version", "content", "savedAt", "savedById", "savedBy", "saveKey")
SELECT "reportId", "key", "version", "content", "updatedAt", "updatedById", "updatedBy", gen_random_uuid() FROM "Answer";

-- A saved state never changes; the worker may only thin old ones out.
CREATE TRIGGER "AnswerVersion_immutable" BEFORE UPDATE ON "AnswerVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AnswerVersion_no_truncate" BEFORE TRUNCATE ON "AnswerVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "PrintedDocument" DROP CONSTRAINT "PrintedDocument_one_source";
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_one_source" CHECK (
  num_nonnulls("submissionId", "editionId", "reportId", "templateVersionId") = 1
  AND CASE "kind"
    WHEN 'submission' THEN "submissionId" IS NOT NULL
    WHEN 'receipt' THEN "submissionId" IS NOT NULL
    WHEN 'draft' THEN "reportId" IS NOT NULL AND "snapshot" IS NOT NULL
    WHEN 'blank' THEN "templateVersionId" IS NOT NULL
    WHEN 'edition' THEN "editionId" IS NOT NULL
  END);

ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_span" CHECK ("fromDate" <= "toDate" AND "leaderId" <> "deputyId");
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_size" CHECK ("bytes" > 0);
