-- CreateEnum
CREATE TYPE "CommentAudience" AS ENUM ('filer', 'receiver', 'shared');

-- CreateEnum
CREATE TYPE "ScanStatus" AS ENUM ('unscanned', 'clean', 'quarantined', 'infected');

-- CreateEnum
CREATE TYPE "AttachmentPurpose" AS ENUM ('evidence', 'signed');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('reading', 'ready', 'refused', 'done');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('queued', 'sent', 'deferred', 'bounced');

-- CreateEnum
CREATE TYPE "PrintFormat" AS ENUM ('pdf', 'docx');

-- CreateEnum
CREATE TYPE "PrintKind" AS ENUM ('submission', 'receipt', 'draft', 'blank', 'edition');

-- AlterTable
ALTER TABLE "PrintedDocument" ADD COLUMN     "format" "PrintFormat" NOT NULL DEFAULT 'pdf',
ADD COLUMN     "kind" "PrintKind" NOT NULL DEFAULT 'submission',
ADD COLUMN     "reportId" UUID,
ADD COLUMN     "snapshot" JSONB,
ADD COLUMN     "templateVersionId" UUID;

UPDATE "PrintedDocument" SET "kind" = 'edition' WHERE "editionId" IS NOT NULL;
ALTER TABLE "PrintedDocument" ALTER COLUMN "kind" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "drafterId" UUID;

-- CreateTable
CREATE TABLE "Deputy" (
    "id" UUID NOT NULL,
    "leaderId" UUID NOT NULL,
    "deputyId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerVersion" (
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,
    "savedBy" TEXT NOT NULL,
    "saveKey" UUID NOT NULL,

    CONSTRAINT "AnswerVersion_pkey" PRIMARY KEY ("reportId","key","version")
);

-- CreateTable
CREATE TABLE "SectionPresence" (
    "reportId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "tab" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SectionPresence_pkey" PRIMARY KEY ("reportId","sectionKey","tab")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "audience" "CommentAudience" NOT NULL,
    "authorId" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" TEXT,

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "purpose" "AttachmentPurpose" NOT NULL DEFAULT 'evidence',
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "scan" "ScanStatus" NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedPaper" (
    "submissionId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "organisationId" UUID NOT NULL,
    "symbol" TEXT NOT NULL,
    "electronic" BOOLEAN NOT NULL,
    "attachmentId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "IssuedPaper_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "WordImport" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "refusal" TEXT NOT NULL DEFAULT '',
    "pieces" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WordImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" UUID,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "submissionId" UUID,
    "status" "MailStatus" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Deputy_deputyId_idx" ON "Deputy"("deputyId");

-- CreateIndex
CREATE INDEX "Deputy_leaderId_idx" ON "Deputy"("leaderId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerVersion_saveKey_key" ON "AnswerVersion"("saveKey");

-- CreateIndex
CREATE INDEX "ReviewComment_reportId_idx" ON "ReviewComment"("reportId");

-- CreateIndex
CREATE INDEX "Attachment_reportId_idx" ON "Attachment"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedPaper_attachmentId_key" ON "IssuedPaper"("attachmentId");

-- CreateIndex
CREATE INDEX "IssuedPaper_organisationId_symbol_year_number_idx" ON "IssuedPaper"("organisationId", "symbol", "year", "number");

-- CreateIndex
CREATE INDEX "WordImport_reportId_idx" ON "WordImport"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_key_key" ON "OutboxMail"("key");

-- CreateIndex
CREATE INDEX "OutboxMail_status_nextTryAt_idx" ON "OutboxMail"("status", "nextTryAt");

-- CreateIndex
CREATE INDEX "OutboxMail_submissionId_idx" ON "OutboxMail"("submissionId");

-- CreateIndex
CREATE INDEX "Report_drafterId_idx" ON "Report"("drafterId");

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_drafterId_fkey" FOREIGN KEY ("drafterId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerVersion" ADD CONSTRAINT "AnswerVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionPresence" ADD CONSTRAINT "SectionPresence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedPaper" ADD CONSTRAINT "IssuedPaper_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssuedPaper" ADD CONSTRAINT "IssuedPaper_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordImport" ADD CONSTRAINT "WordImport_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_templateVersionId_fkey" FOREIGN KEY ("templateVersionId") REFERENCES "TemplateVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
