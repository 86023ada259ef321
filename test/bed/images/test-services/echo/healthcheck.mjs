// Ends with 0 when the test service calls itself healthy, with 1 otherwise.
const host = process.env.ECHO_BIND ?? "127.0.0.1";
try {
  const { status } = await fetch(`http://${host}:7001/health`);
  console.log(`/health answered ${status}`);
  process.exitCode = status === 200 ? 0 : 1;
} catch (error) {
  console.log(`/health did not answer: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
