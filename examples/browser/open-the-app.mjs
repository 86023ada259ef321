// Drives the browser by WebDriver, as Selenium's clients do, and reads the title of the app's page.
const { WEBDRIVER_URL, APP_URL } = process.env;

const { sessionId } = await call("POST", "/session", {
  capabilities: {
    alwaysMatch: {
      browserName: "chrome",
      "goog:chromeOptions": { args: ["--headless=new", "--no-sandbox"] },
    },
  },
});
try {
  await call("POST", `/session/${sessionId}/url`, { url: APP_URL });
  const title = await call("GET", `/session/${sessionId}/title`);
  if (title !== "The app under test") throw new Error(`the browser shows "${title}"`);
  console.log(`The browser has opened ${APP_URL}: "${title}"`);
} finally {
  await call("DELETE", `/session/${sessionId}`);
}

async function call(method, path, body) {
  const response = await fetch(WEBDRIVER_URL + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.message ?? response.status}`);
  return value;
}
