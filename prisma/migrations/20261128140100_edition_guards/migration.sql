-- What an edition is, why, and who approved it stay; a publication and a recall are written once.
DROP TRIGGER "SummaryEdition_content_immutable" ON "SummaryEdition";
CREATE TRIGGER "SummaryEdition_content_immutable" BEFORE UPDATE ON "SummaryEdition"
  FOR EACH ROW
  WHEN (
    (OLD."id", OLD."summaryId", OLD."number", OLD."snapshot", OLD."contentHash", OLD."kind", OLD."reason", OLD."approvedAt", OLD."approvedById", OLD."approvedBy")
      IS DISTINCT FROM
    (NEW."id", NEW."summaryId", NEW."number", NEW."snapshot", NEW."contentHash", NEW."kind", NEW."reason", NEW."approvedAt", NEW."approvedById", NEW."approvedBy")
    OR (OLD."publishedAt" IS NOT NULL AND
      (OLD."publishedAt", OLD."publishedById", OLD."publishedBy") IS DISTINCT FROM (NEW."publishedAt", NEW."publishedById", NEW."publishedBy"))
    OR (OLD."recalledAt" IS NOT NULL AND
      (OLD."recalledAt", OLD."recalledBy", OLD."recallReason") IS DISTINCT FROM (NEW."recalledAt", NEW."recalledBy", NEW."recallReason"))
  )
  EXECUTE FUNCTION refuse_change();
