import { defineConfig } from 'wxt';

/** Edges live in `entrypoints/`, static files in `assets/public`; every name has an import line (`imports: false`). */
export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      'open-next': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandOpenNext__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'crossfigure@crossfigure.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});
