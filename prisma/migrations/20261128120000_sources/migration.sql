-- CreateTable
CREATE TABLE "PreparedSource" (
    "submissionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PreparedSource_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "SourceSentence" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "answerKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "clusterId" UUID,

    CONSTRAINT "SourceSentence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SourceSentence_cycleId_answerKey_idx" ON "SourceSentence"("cycleId", "answerKey");

-- CreateIndex
CREATE INDEX "SourceSentence_clusterId_idx" ON "SourceSentence"("clusterId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceSentence_submissionId_answerKey_position_key" ON "SourceSentence"("submissionId", "answerKey", "position");

-- AddForeignKey
ALTER TABLE "PreparedSource" ADD CONSTRAINT "PreparedSource_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceSentence" ADD CONSTRAINT "SourceSentence_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "PreparedSource"("submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Search by words: the words are folded already (lib/sources/words.ts), so no parser and no stemmer comes between.
CREATE INDEX "SourceSentence_words_idx" ON "SourceSentence" USING gin (array_to_tsvector(string_to_array("folded", ' ')));
