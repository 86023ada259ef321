/** A later step that knows nothing but the outputs: speaks Postgres, Redis and HTTP with their own clients. */
export function clientScript(outputs: Readonly<Record<string, string>>): string {
  const { "web-address": web, "redis-url": redis, "postgres-url": postgres } = outputs;
  return `
export DATABASE_URL='${postgres}' REDIS_URL='${redis}'
node /cache/${"$(cd /cache && ls | grep '^write-and-read-.*mjs$' | head -1)"}
node -e 'fetch("http://${web}/").then((answer) => answer.text()).then(console.log)'
`;
}
