-- Texts of a submission that are long enough to tell something, each as one hash of its key and its words: case, white
-- space and looks do not matter. 80 characters: lib/reviews/hints.ts, telling.
CREATE FUNCTION submission_texts(snapshot JSONB) RETURNS TEXT[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(md5(said."key" || ':' || said."words")), '{}')
  FROM (
    SELECT answer."key",
      (SELECT lower(regexp_replace(btrim(string_agg(piece #>> '{}', ' ')), '\s+', ' ', 'g') COLLATE "vi-x-icu")
       FROM jsonb_path_query(answer."value", 'strict $.**.text') AS piece) AS "words"
    FROM jsonb_each(snapshot -> 'answers') AS answer
    WHERE answer."value" ->> 'kind' = 'text' AND answer."value" ->> 'nothing' IS DISTINCT FROM 'true'
  ) AS said
  WHERE length(said."words") >= 80
$$;

-- A submission never changes, so neither does its entry.
CREATE INDEX "Submission_texts_idx" ON "Submission" USING gin (submission_texts("snapshot"));
