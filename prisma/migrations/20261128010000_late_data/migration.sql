-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "lateDataReason" TEXT;
