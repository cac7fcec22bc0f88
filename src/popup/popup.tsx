import { startPage } from '../shared/ui/start-page.tsx';
import { findTab } from './about-tab.ts';
import { Popup } from './app.tsx';

void startPage('popupTitle', <Popup tab={await findTab(location.search)} />);
