/** docker-modem sends its requests through this; its own `http` and `https` follow redirects. */
declare module "docker-modem/lib/http.js" {
  const requesters: { http: object; https: object };
  export default requesters;
}
