-- Texts of a submission that are long enough to tell something, each as one hash of its key and its letters: case, white
-- space and looks do not matter. 80 characters: lib/reviews/hints.ts, telling. The cost keeps the planner at the index.
CREATE FUNCTION submission_texts(snapshot JSONB) RETURNS TEXT[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 100000 AS $$
  SELECT coalesce(array_agg(md5(said."key" || ':' || said."letters")), '{}')
  FROM (
    SELECT answer."key",
      (SELECT lower(translate(string_agg(piece #>> '{}', ''), E' \t\n\r', '') COLLATE "vi-x-icu")
       FROM jsonb_path_query(answer."value", 'strict $.**.text') AS piece) AS "letters"
    FROM jsonb_each(snapshot -> 'answers') AS answer
    WHERE answer."value" ->> 'kind' = 'text' AND answer."value" ->> 'nothing' IS DISTINCT FROM 'true'
  ) AS said
  WHERE length(said."letters") >= 80
$$;

-- A submission never changes, so neither does its entry.
CREATE INDEX "Submission_texts_idx" ON "Submission" USING gin (submission_texts("snapshot"));
