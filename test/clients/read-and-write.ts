import pg from "pg";
import { createClient } from "redis";

/** Writes to and reads from both services with their own clients; throws where what comes back is not what was written. */
export async function readAndWrite(urls: {
  readonly postgres: string;
  readonly redis: string;
}): Promise<void> {
  const word = `written at ${performance.now()}`;
  const postgres = new pg.Client({ connectionString: urls.postgres });
  await postgres.connect();
  try {
    const { rows } = await postgres.query("select $1::text as word", [word]);
    if (rows[0]?.word !== word) throw new Error(`Postgres gave ${JSON.stringify(rows)} back`);
  } finally {
    await postgres.end();
  }
  const redis = createClient({ url: urls.redis });
  await redis.connect();
  try {
    await redis.set("word", word);
    const value = await redis.get("word");
    if (value !== word) throw new Error(`Redis gave ${value} back`);
  } finally {
    await redis.close();
  }
}
