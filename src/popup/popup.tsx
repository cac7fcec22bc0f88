import { clipStore } from '../clips/store.ts';
import { startPage } from '../shared/ui/start-page.tsx';
import { findTab } from './about-tab.ts';
import { Popup } from './app.tsx';

// Opened beside everything else that the first rows wait for; who needs it tells of a failure.
clipStore().catch(() => {});

void startPage('popupTitle', <Popup tab={await findTab(location.search)} />);
