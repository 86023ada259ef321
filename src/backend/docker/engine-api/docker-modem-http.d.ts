/** Through this docker-modem sends its requests; `http` and `https` follow redirects as it has them. */
declare module "docker-modem/lib/http.js" {
  const requesters: { http: object; https: object };
  export default requesters;
}
