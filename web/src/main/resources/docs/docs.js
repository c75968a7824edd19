// Shows the description of this API. Nothing is loaded from anywhere but this server.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tagsSorter: 'alpha',
  tryItOutEnabled: false,
  persistAuthorization: false,
});
