export class OidcClient {
  constructor() {
    throw new Error('failback is built without OIDC tokens: nothing of it asks for one');
  }
}
