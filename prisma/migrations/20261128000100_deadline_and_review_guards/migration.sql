-- Cycles that were opened before addressees were told by the system.
UPDATE "ReportingCycle" SET "announcedAt" = "openedAt";

-- The filer's own words to each other were readable from the beginning.
UPDATE "ReviewComment" SET "publishedAt" = "createdAt";

ALTER TABLE "PrintedDocument" DROP CONSTRAINT "PrintedDocument_one_source";
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_one_source" CHECK (
  num_nonnulls("submissionId", "editionId", "reportId", "templateVersionId", "letterId") = 1
  AND CASE "kind"
    WHEN 'submission' THEN "submissionId" IS NOT NULL
    WHEN 'receipt' THEN "submissionId" IS NOT NULL
    WHEN 'draft' THEN "reportId" IS NOT NULL AND "snapshot" IS NOT NULL
    WHEN 'blank' THEN "templateVersionId" IS NOT NULL
    WHEN 'edition' THEN "editionId" IS NOT NULL
    WHEN 'letter' THEN "letterId" IS NOT NULL
  END);

-- An extension is granted and replaced, never rewritten; so is a paper made from a selection.
CREATE TRIGGER "Extension_immutable" BEFORE UPDATE OR DELETE ON "Extension"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReminderLetter_immutable" BEFORE UPDATE OR DELETE ON "ReminderLetter"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "CycleChange_immutable" BEFORE UPDATE OR DELETE ON "CycleChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A reply stands under the beginning of a thread; only that carries a demand.
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_thread" CHECK ("parentId" IS NULL OR "demand" IS NULL);
ALTER TABLE "ReportingCycle" ADD CONSTRAINT "ReportingCycle_late_data" CHECK ("lateDataUntil" IS NULL OR "lateDataUntil" > "deadline");
