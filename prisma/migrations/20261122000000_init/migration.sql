-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('ministry', 'ministry_level', 'government_agency', 'province', 'friendship_union', 'unit');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('drafter', 'focal_point', 'leader', 'compiler', 'administrator', 'reader');

-- CreateEnum
CREATE TYPE "CycleKind" AS ENUM ('annual', 'ad_hoc', 'thematic');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('draft', 'awaiting_approval', 'submitted', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('returned', 'accepted', 'reopened');

-- CreateEnum
CREATE TYPE "SummaryStatus" AS ENUM ('draft', 'awaiting_approval', 'approved', 'published');

-- CreateEnum
CREATE TYPE "PrintStatus" AS ENUM ('queued', 'rendering', 'done', 'failed');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "parentId" UUID,
    "coordinator" BOOLEAN NOT NULL DEFAULT false,
    "region" TEXT,
    "tileColumn" INTEGER,
    "tileRow" INTEGER,
    "validFrom" DATE,
    "validTo" DATE,
    "symbol" TEXT NOT NULL,
    "signAuthority" TEXT[],
    "signPosition" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "heading" TEXT[],
    "place" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationSuccession" (
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "effective" DATE NOT NULL,
    "legalBasis" TEXT NOT NULL,

    CONSTRAINT "OrganisationSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "organisationId" UUID NOT NULL,
    "roles" "Role"[],
    "passwordHash" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ReportTemplate" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CycleKind" NOT NULL,

    CONSTRAINT "ReportTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "sourceDocument" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingCycle" (
    "id" UUID NOT NULL,
    "kind" "CycleKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "templateVersionId" UUID NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "deadlineText" TEXT NOT NULL,
    "legalBasis" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "receiptCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ReportingCycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "receiverId" UUID NOT NULL,
    "extendedDeadline" TIMESTAMPTZ(3),
    "extensionReason" TEXT,
    "firstSubmittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "obligationId" UUID NOT NULL,
    "status" "ReportStatus" NOT NULL,
    "statusChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "openSections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sendBackReason" TEXT,
    "reviewStartedAt" TIMESTAMPTZ(3),
    "reviewerId" UUID,
    "reviewer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("reportId","key")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "receiptNumber" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedBy" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "decision" "ReviewDecision" NOT NULL,
    "sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedBy" TEXT NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NationalSummary" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "status" "SummaryStatus" NOT NULL,
    "statusChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "sendBackReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NationalSummary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryParagraph" (
    "id" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SummaryParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SummaryCitation" (
    "paragraphId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "answerKey" TEXT NOT NULL,

    CONSTRAINT "SummaryCitation_pkey" PRIMARY KEY ("paragraphId","submissionId","answerKey")
);

-- CreateTable
CREATE TABLE "SummaryEdition" (
    "id" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedBy" TEXT,

    CONSTRAINT "SummaryEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrintedDocument" (
    "id" UUID NOT NULL,
    "submissionId" UUID,
    "editionId" UUID,
    "cacheKey" TEXT NOT NULL,
    "status" "PrintStatus" NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "step" TEXT NOT NULL DEFAULT '',
    "file" TEXT,
    "pages" INTEGER,
    "bytes" INTEGER,
    "milliseconds" INTEGER,
    "peakMemoryMb" INTEGER,
    "error" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PrintedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "organisationId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "chain" INTEGER NOT NULL DEFAULT 0,
    "position" BIGINT NOT NULL DEFAULT 0,
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditChain" (
    "chain" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeedMark" (
    "key" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeedMark_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_key_key" ON "Organisation"("key");

-- CreateIndex
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");

-- CreateIndex
CREATE INDEX "OrganisationName_organisationId_idx" ON "OrganisationName"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_organisationId_idx" ON "Account"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportTemplate_key_key" ON "ReportTemplate"("key");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateVersion_templateId_version_key" ON "TemplateVersion"("templateId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingCycle_kind_year_name_key" ON "ReportingCycle"("kind", "year", "name");

-- CreateIndex
CREATE INDEX "Obligation_cycleId_receiverId_idx" ON "Obligation"("cycleId", "receiverId");

-- CreateIndex
CREATE INDEX "Obligation_organisationId_idx" ON "Obligation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_cycleId_organisationId_key" ON "Obligation"("cycleId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_obligationId_key" ON "Report"("obligationId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_receiptNumber_key" ON "Submission"("receiptNumber");

-- CreateIndex
CREATE INDEX "Submission_contentHash_idx" ON "Submission"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_reportId_number_key" ON "Submission"("reportId", "number");

-- CreateIndex
CREATE INDEX "Review_reportId_idx" ON "Review"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "NationalSummary_cycleId_key" ON "NationalSummary"("cycleId");

-- CreateIndex
CREATE INDEX "SummaryParagraph_summaryId_sectionKey_position_idx" ON "SummaryParagraph"("summaryId", "sectionKey", "position");

-- CreateIndex
CREATE UNIQUE INDEX "SummaryEdition_summaryId_number_key" ON "SummaryEdition"("summaryId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PrintedDocument_cacheKey_key" ON "PrintedDocument"("cacheKey");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_idx" ON "AuditEntry"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_chain_position_key" ON "AuditEntry"("chain", "position");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateVersion" ADD CONSTRAINT "TemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ReportTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingCycle" ADD CONSTRAINT "ReportingCycle_templateVersionId_fkey" FOREIGN KEY ("templateVersionId") REFERENCES "TemplateVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "ReportingCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_receiverId_fkey" FOREIGN KEY ("receiverId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalSummary" ADD CONSTRAINT "NationalSummary_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "ReportingCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryParagraph" ADD CONSTRAINT "SummaryParagraph_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "NationalSummary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryCitation" ADD CONSTRAINT "SummaryCitation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "SummaryParagraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryCitation" ADD CONSTRAINT "SummaryCitation_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SummaryEdition" ADD CONSTRAINT "SummaryEdition_summaryId_fkey" FOREIGN KEY ("summaryId") REFERENCES "NationalSummary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "SummaryEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


