export class HttpClient {
  constructor() {
    throw new Error('failback is built without the HTTP client of @actions/core: OIDC tokens are not supported');
  }
}
