-- CreateEnum
CREATE TYPE "Urgency" AS ENUM ('urgent', 'very_urgent', 'express');

-- CreateEnum
CREATE TYPE "ReturnReason" AS ENUM ('missing', 'wrong', 'unclear', 'template_changed');

-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('letter', 'list');

-- AlterEnum
ALTER TYPE "MailStatus" ADD VALUE 'cancelled';

-- AlterEnum
ALTER TYPE "PrintKind" ADD VALUE 'letter';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ReviewDecision" ADD VALUE 'return_undone';
ALTER TYPE "ReviewDecision" ADD VALUE 'acceptance_undone';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "mutedMails" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "obligationId" UUID;

-- AlterTable
ALTER TABLE "PrintedDocument" ADD COLUMN     "letterId" UUID;

-- AlterTable
ALTER TABLE "ReportingCycle" ADD COLUMN     "announcedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ladder" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "lateDataUntil" TIMESTAMPTZ(3),
ADD COLUMN     "originDocument" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "urgency" "Urgency";

-- AlterTable
ALTER TABLE "ReviewComment" ADD COLUMN     "demand" "ReturnReason",
ADD COLUMN     "parentId" UUID,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "quote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reviewId" UUID,
ADD COLUMN     "submissionId" UUID;

-- CreateTable
CREATE TABLE "CycleChange" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "lines" TEXT[],
    "reason" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "CycleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "obligationId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedBy" TEXT NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConfidentialFiling" (
    "obligationId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedBy" TEXT NOT NULL,

    CONSTRAINT "ConfidentialFiling_pkey" PRIMARY KEY ("obligationId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "obligationId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderLetter" (
    "id" UUID NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "cycleId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "ReminderLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CycleChange_cycleId_idx" ON "CycleChange"("cycleId");

-- CreateIndex
CREATE INDEX "Extension_obligationId_idx" ON "Extension"("obligationId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_key_key" ON "Notification"("key");

-- CreateIndex
CREATE INDEX "Notification_accountId_createdAt_idx" ON "Notification"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_obligationId_idx" ON "Notification"("obligationId");

-- CreateIndex
CREATE INDEX "ReminderLetter_cycleId_organisationId_idx" ON "ReminderLetter"("cycleId", "organisationId");

-- CreateIndex
CREATE INDEX "OutboxMail_obligationId_idx" ON "OutboxMail"("obligationId");

-- CreateIndex
CREATE INDEX "OutboxMail_createdAt_idx" ON "OutboxMail"("createdAt");

-- CreateIndex
CREATE INDEX "ReviewComment_parentId_idx" ON "ReviewComment"("parentId");

-- AddForeignKey
ALTER TABLE "CycleChange" ADD CONSTRAINT "CycleChange_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "ReportingCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfidentialFiling" ADD CONSTRAINT "ConfidentialFiling_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ReviewComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderLetter" ADD CONSTRAINT "ReminderLetter_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "ReportingCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderLetter" ADD CONSTRAINT "ReminderLetter_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedDocument" ADD CONSTRAINT "PrintedDocument_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "ReminderLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
