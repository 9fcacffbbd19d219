-- What Prisma's schema cannot say: the audit chain, immutable papers, Vietnamese order, and cheap plausibility checks.

-- Names sort as a Vietnamese reader expects.
ALTER TABLE "Organisation" ALTER COLUMN "name" TYPE TEXT COLLATE "vi-x-icu";
ALTER TABLE "OrganisationName" ALTER COLUMN "title" TYPE TEXT COLLATE "vi-x-icu";
ALTER TABLE "Account" ALTER COLUMN "name" TYPE TEXT COLLATE "vi-x-icu";

-- One body receives, reviews and compiles (Quy chế, Điều 5.1).
CREATE UNIQUE INDEX "Organisation_one_coordinator" ON "Organisation" ("coordinator") WHERE "coordinator";

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_validity" CHECK ("validFrom" < "validTo");
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_validity" CHECK ("validFrom" < "validTo");
ALTER TABLE "ReportingCycle" ADD CONSTRAINT "ReportingCycle_period" CHECK ("periodFrom" <= "periodTo");
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_extension_reason" CHECK (("extendedDeadline" IS NULL) = ("extensionReason" IS NULL));
ALTER TABLE "Report" ADD CONSTRAINT "Report_open_sections" CHECK ("restricted" OR "openSections" = '{}');
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_number" CHECK ("number" >= 1);
ALTER TABLE "SummaryEdition" ADD CONSTRAINT "SummaryEdition_published" CHECK (("publishedAt" IS NULL) = ("publishedBy" IS NULL));
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_one_source" CHECK (num_nonnulls("submissionId", "editionId") = 1);
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_progress" CHECK ("progress" BETWEEN 0 AND 100);

-- Papers that were sent, approved or published never change.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "Submission_immutable" BEFORE UPDATE OR DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Submission_no_truncate" BEFORE TRUNCATE ON "Submission"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "TemplateVersion_immutable" BEFORE UPDATE OR DELETE ON "TemplateVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "TemplateVersion_no_truncate" BEFORE TRUNCATE ON "TemplateVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "SummaryEdition_content_immutable" BEFORE UPDATE ON "SummaryEdition"
  FOR EACH ROW
  WHEN ((OLD."id", OLD."summaryId", OLD."number", OLD."snapshot", OLD."contentHash", OLD."approvedAt", OLD."approvedBy")
    IS DISTINCT FROM
        (NEW."id", NEW."summaryId", NEW."number", NEW."snapshot", NEW."contentHash", NEW."approvedAt", NEW."approvedBy"))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SummaryEdition_no_delete" BEFORE DELETE ON "SummaryEdition"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SummaryEdition_no_truncate" BEFORE TRUNCATE ON "SummaryEdition"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The audit chain: each row carries the hash of the row before it in its chain.
INSERT INTO "AuditChain" ("chain", "position", "hash") SELECT n, 0, '' FROM generate_series(0, 63) AS n;

-- The trigger and the verification share this one definition. The JSON array separates the columns unambiguously.
CREATE FUNCTION audit_entry_hash(entry "AuditEntry") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(entry."previousHash" || jsonb_build_array(
    entry."id", to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    entry."actorId", entry."actorName", entry."organisationId", entry."action",
    entry."subjectType", entry."subjectId", entry."details", entry."chain", entry."position"
  )::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."chain" := get_byte(sha256(convert_to(jsonb_build_array(NEW."subjectType", NEW."subjectId")::text, 'UTF8')), 0) % 64;
  -- Locks the last link until commit: the next writer of this chain waits, the other 63 chains do not.
  UPDATE "AuditChain" SET "position" = "position" + 1 WHERE "chain" = NEW."chain"
    RETURNING "position", "hash" INTO STRICT NEW."position", NEW."previousHash";
  NEW."hash" := audit_entry_hash(NEW);
  UPDATE "AuditChain" SET "hash" = NEW."hash" WHERE "chain" = NEW."chain";
  RETURN NEW;
END
$$;

CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
