-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('new', 'processing', 'answered', 'declined');

-- CreateTable
CREATE TABLE "ProposalEntry" (
    "id" UUID NOT NULL,
    "firstCycleId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'new',
    "responsible" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3),
    "changedBy" TEXT,
    "joinedIntoId" UUID,

    CONSTRAINT "ProposalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalItem" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "answerKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "vanishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProposalItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectedProposals" (
    "submissionId" UUID NOT NULL,
    "collectedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CollectedProposals_pkey" PRIMARY KEY ("submissionId")
);

-- CreateIndex
CREATE INDEX "ProposalEntry_state_idx" ON "ProposalEntry"("state");

-- CreateIndex
CREATE INDEX "ProposalItem_entryId_idx" ON "ProposalItem"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalItem_reportId_itemId_key" ON "ProposalItem"("reportId", "itemId");

-- AddForeignKey
ALTER TABLE "ProposalEntry" ADD CONSTRAINT "ProposalEntry_firstCycleId_fkey" FOREIGN KEY ("firstCycleId") REFERENCES "ReportingCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalEntry" ADD CONSTRAINT "ProposalEntry_joinedIntoId_fkey" FOREIGN KEY ("joinedIntoId") REFERENCES "ProposalEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalItem" ADD CONSTRAINT "ProposalItem_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ProposalEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalItem" ADD CONSTRAINT "ProposalItem_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalItem" ADD CONSTRAINT "ProposalItem_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectedProposals" ADD CONSTRAINT "CollectedProposals_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is concluded says how.
ALTER TABLE "ProposalEntry" ADD CONSTRAINT "ProposalEntry_concluded" CHECK ("state" NOT IN ('answered', 'declined') OR "answer" <> '');
