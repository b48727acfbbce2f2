-- A town as the version before left it, at the schema of migration 0020: made by that version, which played
-- a week of questions, spaces, convocations, surveys, consultations and activities. Everything is quoted,
-- so that both engines take it. The rows at the end are what that week did not reach.

INSERT INTO people (id, telegram_id, language, dialogue, created_at) VALUES
('1', '1001', 'es', '{"at":"planning","id":149,"space":null,"ask":"end","key":"","kind":"forum","name":"Foro","state":"","day":null,"starts_at":"2024-08-04T00:00:00Z","ends_at":null,"place":null,"url":null,"open":null,"close":null,"details":{},"reason":""}', '2024-07-15T15:00:00+00:00'),
('2', '1002', 'es', '{"at":"answering","id":140,"question":1,"number":"2024-000001","pieces":[{"message":22,"text":"Termina el 20 de diciembre."}],"files":[],"album":null}', '2024-07-15T15:00:00+00:00'),
('3', '1003', 'es', '{"at":"schedule","id":143,"activity":2,"asked":"date"}', '2024-07-15T15:00:00+00:00'),
('4', '1004', 'es', '', '2024-07-15T15:00:00+00:00'),
('5', '1005', 'en', '', '2024-07-15T15:00:00+00:00'),
('17', '1006', 'es', '{"at":"asking","id":130,"shown_at":"2024-07-24T15:00:00Z","step":"preview","space":null,"pieces":[{"message":50,"text":"¿Y el parque?"}],"offered":true,"files":[],"topic":null,"author":null,"album":null}', '2024-07-15T15:00:00+00:00'),
('28', '1007', 'es', '', '2024-07-15T15:00:00+00:00'),
('29', '1008', 'es', '', '2024-07-15T15:00:00+00:00'),
('30', '1009', 'es', '{"at":"code"}', '2024-07-15T15:00:00+00:00'),
('138', '1010', 'es', '', '2024-07-24T15:00:00+00:00');

INSERT INTO updates (update_id, applied_at) VALUES
('700001', '2024-07-20T14:05:00+00:00');

INSERT INTO jobs (name, done_until) VALUES
('forget-updates', '2024-07-24T08:30:00+00:00'),
('digest', '2024-07-24T13:00:00+00:00'),
('announce', '2024-07-24T15:00:00+00:00'),
('evaluations', '2024-07-24T15:00:00+00:00'),
('results', '2024-07-24T14:00:00+00:00'),
('guests', '2024-07-24T15:00:00+00:00'),
('consultations', '2024-07-24T15:00:00+00:00');

INSERT INTO counters (name, value) VALUES
('spaces', '2'),
('schedule', '2'),
('question:2024', '4');

INSERT INTO questions (id, number, person_id, topic, office, text, received_at, due_receipt, due_filing, due_on, state, answered_at, rating, insisted, announced_at) VALUES
('1', '2024-000001', '17', 'plan-de-desarrollo', 'planeacion', '¿Cuándo arreglan la vía?
Así está', '2024-07-15T15:00:00+00:00', '2024-08-05', '2024-08-05', '2024-08-05', 'reopened', '2024-07-15T15:00:00+00:00', 'partly', '1', '2024-07-15T15:00:00+00:00'),
('2', '2024-000002', '28', NULL, 'tic', '¿Hay internet en el parque?', '2024-07-15T15:00:00+00:00', '2024-08-05', '2024-08-05', '2024-08-05', 'received', NULL, NULL, '0', '2024-07-15T15:00:00+00:00'),
('3', '2024-000003', '29', 'control', 'evaluacion', '¿Quién vigila las obras?', '2024-07-15T15:00:00+00:00', '2024-08-05', '2024-08-05', '2024-08-05', 'received', NULL, NULL, '0', '2024-07-15T15:00:00+00:00'),
('4', '2024-000004', '30', 'plan-de-desarrollo', 'planeacion', '¿Y el puente?', '2024-07-15T15:00:00+00:00', '2024-08-05', '2024-08-05', '2024-08-05', 'withdrawn', NULL, NULL, '0', '2024-07-15T15:00:00+00:00');

INSERT INTO question_parts (id, question_id, kind, text, person_id, office, at) VALUES
('1', '1', 'addition', 'Es la de la calle 50.', '17', NULL, '2024-07-15T15:00:00+00:00'),
('2', '1', 'answer', 'La obra empieza el 5 de agosto.', '2', 'planeacion', '2024-07-15T15:00:00+00:00'),
('3', '1', 'insistence', 'No dice cuándo termina.', '17', NULL, '2024-07-15T15:00:00+00:00');

INSERT INTO question_files (id, question_id, part_id, kind, file_id, name) VALUES
('1', '1', NULL, 'photo', 'AgACAgE00000004', NULL),
('2', '1', '2', 'document', 'BQACAgE00000006', 'obras.pdf');

INSERT INTO question_events (id, question_id, at, kind, actor_id, office, note) VALUES
('1', '1', '2024-07-15T15:00:00+00:00', 'received', '17', 'planeacion', NULL),
('2', '1', '2024-07-15T15:00:00+00:00', 'added', '17', NULL, NULL),
('3', '2', '2024-07-15T15:00:00+00:00', 'received', '28', NULL, NULL),
('4', '3', '2024-07-15T15:00:00+00:00', 'received', '29', 'evaluacion', NULL),
('5', '4', '2024-07-15T15:00:00+00:00', 'received', '30', 'planeacion', NULL),
('6', '4', '2024-07-15T15:00:00+00:00', 'withdrawn', '30', NULL, NULL),
('7', '2', '2024-07-15T15:00:00+00:00', 'placed', '1', 'tic', NULL),
('8', '1', '2024-07-15T15:00:00+00:00', 'answered', '2', 'planeacion', NULL),
('9', '1', '2024-07-15T15:00:00+00:00', 'rated', '17', NULL, 'partly'),
('10', '1', '2024-07-15T15:00:00+00:00', 'reopened', '17', NULL, NULL);

INSERT INTO staff (person_id, role, office, since, name) VALUES
('1', 'coordinator', '', '2024-07-15T15:00:00+00:00', 'Carmen'),
('2', 'liaison', 'planeacion', '2024-07-15T15:00:00+00:00', 'Luz'),
('3', 'liaison', 'tic', '2024-07-15T15:00:00+00:00', 'Teo'),
('4', 'head', 'planeacion', '2024-07-15T15:00:00+00:00', 'Hernán'),
('5', 'auditor', '', '2024-07-15T15:00:00+00:00', 'Alba');

INSERT INTO invitations (digest, role, office, created_at, expires_at, used_at, used_by) VALUES
('5b11618c2e44027877d0cd0921ed166b9f176f50587fc91e7534dd2946db77d6', 'coordinator', '', '2024-07-15T15:00:00+00:00', '2024-07-22T15:00:00+00:00', '2024-07-15T15:00:00+00:00', '1'),
('35224d0d3465d74e855f8d69a136e79c744ea35a675d3393360a327cbf6359a2', 'liaison', 'planeacion', '2024-07-15T15:00:00+00:00', '2024-07-22T15:00:00+00:00', '2024-07-15T15:00:00+00:00', '2'),
('e0d9ac7d3719d04d3d68bc463498b0889723c4e70c3549d43681dd8996b7177f', 'liaison', 'tic', '2024-07-15T15:00:00+00:00', '2024-07-22T15:00:00+00:00', '2024-07-15T15:00:00+00:00', '3'),
('fe2d033fef7942ed06d418992d35ca98feb53943d452f5994f96934d754e15cb', 'head', 'planeacion', '2024-07-15T15:00:00+00:00', '2024-07-22T15:00:00+00:00', '2024-07-15T15:00:00+00:00', '4'),
('19aa8a9a65d501367caed454cfe1c6fce944dc26df6b20f6fdbec80fd747312d', 'auditor', '', '2024-07-15T15:00:00+00:00', '2024-07-22T15:00:00+00:00', '2024-07-15T15:00:00+00:00', '5');

INSERT INTO consents (id, person_id, purpose, given, text, at) VALUES
('1', '17', 'sensitive', '1', 'Hay grupos que la ley cuida más: por etnia, salud, discapacidad, identidad de género o por ser víctima. ¿Quiere contarnos si es de alguno? Es para invitarle a lo que le toca. No tiene que hacerlo. Si dice que no, todo sigue igual.', '2024-07-15T15:00:00+00:00'),
('2', '17', 'convocations', '1', '¿Quiere que le avisemos por aquí de audiencias y reuniones? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.', '2024-07-15T15:00:00+00:00'),
('3', '28', 'convocations', '1', '¿Quiere que le avisemos por aquí de audiencias y reuniones? Puede cambiarlo cuando quiera en /privacidad. Si dice que no, igual le respondemos.', '2024-07-15T15:00:00+00:00');

INSERT INTO audit (id, at, actor, action, object, detail, hash) VALUES
('1', '2024-07-13T14:00:00+00:00', 'machine', 'space_declared', 'space:rendicion-2024', '2024-07-13T14:00:00+00:00 2024-07-13T17:00:00+00:00', '2a69b9e0eb00f37a165b91684c0f14e85959f1531476bc535026b68372c0e1bd'),
('2', '2024-07-15T15:00:00+00:00', 'staff:1', 'staff_appointed', 'staff:1', 'coordinator', '870e01d7dbd72c2fffb0a074df17fc9bbf9bf47c662dfbe741f9850ec7155938'),
('3', '2024-07-15T15:00:00+00:00', 'staff:2', 'staff_appointed', 'staff:2', 'liaison planeacion', 'c2a58f208e6e705c9e0d77feaf301662a4a1e1ac9fa52874f67ee0d327cb3409'),
('4', '2024-07-15T15:00:00+00:00', 'staff:3', 'staff_appointed', 'staff:3', 'liaison tic', 'b82fe78fc08ad7819953219030d2884f48a27fcff5bd44f071409462472dfacf'),
('5', '2024-07-15T15:00:00+00:00', 'staff:4', 'staff_appointed', 'staff:4', 'head planeacion', '01f68a70f9c80be80e64fadacb46a714c1f9a020d0db5e070c8680a08427cd3c'),
('6', '2024-07-15T15:00:00+00:00', 'staff:5', 'staff_appointed', 'staff:5', 'auditor', '6f3d9f8ac62faeba1cd52e033ad28e89e24173b7f2233102f69fe973c6221466'),
('7', '2024-07-15T15:00:00+00:00', 'operator', 'schedule_imported', 'schedule:1', 'added 4, changed 0, moved 0, dropped 0', 'fe087deb66fe4ad1f217e117be7169a9369cf0321d961780b8399ca47d94ebe5'),
('8', '2024-07-15T15:00:00+00:00', 'operator', 'schedule_imported', 'schedule:2', 'added 0, changed 1, moved 0, dropped 1', '34e9c2576788b5533e27598ae6a2ad21c5c826d0ce287a47ed6f281e68df94cb'),
('9', '2024-07-15T15:00:00+00:00', 'staff:3', 'activity_progress', 'activity:1', '', '28b6655c434c28a5ea7cf67aa31a8052836fbf34cbd16de5d77d9d1af1181835'),
('10', '2024-07-15T15:00:00+00:00', 'staff:3', 'activity_postponed', 'activity:1', '2024-07-12 -> 2024-08-15', '646f7c6d5efd41bb718c80bb8b8f563e13b9300356c647174a072dfdee4e4526'),
('11', '2024-07-15T15:00:00+00:00', 'staff:3', 'activity_done', 'activity:1', '', '30d5e6a1e70f803412cd1370d9142969bbb0cfad9c86443b65b005a0dd1f94f9'),
('12', '2024-07-15T15:00:00+00:00', 'citizen', 'question_received', 'question:2024-000001', 'planeacion', '71c0ddcadbb7c194e55efc2f2725b8831e4ee4ec9590ff8bf699136c814c3ad5'),
('13', '2024-07-15T15:00:00+00:00', 'machine', 'question_announced', 'question:2024-000001', 'planeacion', '6b1316edcb829a102f0df29a190ed41461eed3ace3b9d161a672b3f307957ec3'),
('14', '2024-07-15T15:00:00+00:00', 'citizen', 'question_added', 'question:2024-000001', '', 'c56dc19065c346631d7ce51336468d33328900e997dfc56e6a2a48eaab025154'),
('15', '2024-07-15T15:00:00+00:00', 'citizen', 'question_received', 'question:2024-000002', '', 'cbfdd65d8d4a91d7434d0e260b025c2068813b8fba32fb6ea108cd5119f927a8'),
('16', '2024-07-15T15:00:00+00:00', 'machine', 'question_announced', 'question:2024-000002', '', '3ed03c7dae2ce8ac6e9eab110891ec9f233d44059530fdf8a99b02619bb9418d'),
('17', '2024-07-15T15:00:00+00:00', 'citizen', 'question_received', 'question:2024-000003', 'evaluacion', '2d7eff83e39c638d3ffff5c2cf4a008cfbea13722880dfc1567a2f3fc06b24ab'),
('18', '2024-07-15T15:00:00+00:00', 'machine', 'question_announced', 'question:2024-000003', 'evaluacion', '144ca9604cc9503824857d2e8a9fba5609a99757d5389e9024524c981919695c'),
('19', '2024-07-15T15:00:00+00:00', 'citizen', 'question_received', 'question:2024-000004', 'planeacion', 'e8bbab9bec156d46e63598d309d24181d0767af7c7ae8359c5ef664dab6e9186'),
('20', '2024-07-15T15:00:00+00:00', 'machine', 'question_announced', 'question:2024-000004', 'planeacion', '7a0f23930dcdb98cbbe7ee03559405fc94af649f39668fa8481b8edc7e588bd6'),
('21', '2024-07-15T15:00:00+00:00', 'citizen', 'question_withdrawn', 'question:2024-000004', '', '1af757b684a0c2a6e995d76102d9297a2aa84c4fc75111b4fd7087388a06c4a1'),
('22', '2024-07-15T15:00:00+00:00', 'staff:1', 'question_placed', 'question:2024-000002', 'tic', 'b4bff93de54ee0c241a3710568478c7f77d86f9b21010df5d12041bbf642d212'),
('23', '2024-07-15T15:00:00+00:00', 'machine', 'question_announced', 'question:2024-000002', 'tic', 'd35006fa6eb52cb1fd4c6492126fba6763b5b27d6709b760370b3f412f4a09df'),
('24', '2024-07-15T15:00:00+00:00', 'staff:3', 'question_snoozed', 'question:2024-000002', '2024-07-16', 'a95238c65f647a958e93cc4bd2dcc6e89445234d074ca778ee03f93fc821542a'),
('25', '2024-07-15T15:00:00+00:00', 'staff:2', 'question_answered', 'question:2024-000001', 'planeacion', 'ff0e8f748c0f2349b560b6d4d6caaad33c1a59357d0bee38756d12338f2789ab'),
('26', '2024-07-15T15:00:00+00:00', 'citizen', 'question_rated', 'question:2024-000001', '', '56071a8d7f58f783bac37503da5286248cbcefe5ee4dc232751d6449da3b49ca'),
('27', '2024-07-15T15:00:00+00:00', 'citizen', 'question_reopened', 'question:2024-000001', '', '9d30969f59025ae8ba30e61fe7934c9ddee9219fb3b18ebebad9748c63588876'),
('28', '2024-07-15T15:00:00+00:00', 'machine', 'question_announced', 'question:2024-000001', 'planeacion', 'cbaf15433cacd92419924b6daf9677fcfe5374ea0b233e82b210ec078cc62ec4'),
('29', '2024-07-15T15:00:00+00:00', 'staff:1', 'space_created', 'space:space-20240720', '2024-07-20T14:00:00+00:00 2024-07-20T17:00:00+00:00', '0cba29f960759b06fa4e0d923bed4c3e266106fe54f9145ab686feac6b42c353'),
('30', '2024-07-15T15:00:00+00:00', 'staff:1', 'space_announced', 'space:space-20240720', '2024-07-20T14:00:00+00:00 2024-07-20T17:00:00+00:00', '59afdf8b59458dcdb8a0a4802b4cab2e4cf58aab41a6a07e33b816d8433d2728'),
('31', '2024-07-15T15:00:00+00:00', 'staff:1', 'convocation_written', 'convocation:1', '', '76dddfa5c411103d95c22a202b57a3efd739a9085ef9439bec98d8057b3f0e6c'),
('32', '2024-07-15T15:00:00+00:00', 'staff:1', 'convocation_approved', 'convocation:1', '', '155d2eb3be92eeef50f1b26d0c4b607e1c65012557c559a1fb62e6c70fa8cee7'),
('33', '2024-07-15T15:00:00+00:00', 'machine', 'convocation_wave_started', 'convocation:1', '1', '8c9044d27f731bcd85e025736e2602cdbff145a6a600b9c14b06c80f7ff0a324'),
('34', '2024-07-15T18:05:00+00:00', 'machine', 'wave_done', 'wave:1', 'call 2', 'ae447a55894c4e08b45357ef81842b68a142b76ffa9cd4c2a162b67de4adcb99'),
('35', '2024-07-15T18:05:00+00:00', 'staff:1', 'survey_written', 'survey:1', '', '252e8397759ca997bb03396385cf697316e504f5476743ba68d998c051c81245'),
('36', '2024-07-15T18:05:00+00:00', 'staff:1', 'survey_opened', 'survey:1', '', '3fd31b1b5545650b4d6ef62c2a3a431f6f824a8de434580f0fb4c556e872020d'),
('37', '2024-07-15T18:05:00+00:00', 'staff:1', 'consultation_begun', 'consultation:1', '', '460fa238b629ccf492d51f3d32fb2d42fbceff657c2eaa13c2009818f072659e'),
('38', '2024-07-15T18:05:00+00:00', 'staff:1', 'consultation_open', 'consultation:1', '2024-07-23T05:00:00+00:00', 'e9d0816bfec35d136c5485a5b2ce0daa77e1f7a0ef8ddefaa18fa0c3d21dda8b'),
('39', '2024-07-15T18:05:00+00:00', 'citizen', 'observation_made', 'observation:1-1', '', '1579bec0b07ed334cb1a8a850b20c13e46efb6011ff82c7facb81009ab9e936a'),
('40', '2024-07-15T18:05:00+00:00', 'citizen', 'observation_made', 'observation:1-2', '', '5f2c4fd6a56f485d75fdfdd58f3172342d34e04fe5dd064dabd9f0815e3b4f25'),
('41', '2024-07-19T22:00:00+00:00', 'machine', 'digest_made', 'staff:3', '2024-07-19', '5cc7a82e3ce27d3408fbacbf76371e4f81cc41d59ab7cf97799ba0e830a710be'),
('42', '2024-07-19T22:00:00+00:00', 'machine', 'convocation_wave_started', 'convocation:1', '2', '4252344c8faff9695262a4ccc035189e8a00cb0f962d6e27863786ee4be78ce9'),
('43', '2024-07-19T22:00:00+00:00', 'machine', 'survey_closed', 'survey:1', '', '8743e74864f4af275a75929dad920af7ba1fecd7fcaf36972de4d2a01d385868'),
('44', '2024-07-19T22:00:00+00:00', 'machine', 'survey_proposals_late', 'survey:1', 'proposals:1-1', '612ff1ee35befd64c992742ef5108e53a6317553d2c83ed7001b69c293de8e50'),
('45', '2024-07-19T22:00:00+00:00', 'machine', 'survey_counted', 'survey:1', '3 0', '26bc2af685f0ec9ee82d09647fbe9cb9415dd939cd218baf46a4fd647f2eb35b'),
('46', '2024-07-19T22:05:00+00:00', 'machine', 'wave_done', 'wave:2', 'call 1', '5b4549b4bfabe2b690e443a01e2ac4672ee21f11072d767d6e73faec0360abf1'),
('47', '2024-07-19T22:05:00+00:00', 'staff:1', 'survey_published', 'survey:1', '', '38ee788c4776c6cec212149714df5dae54892ff6e1635be69a31c1b4cd3bba49'),
('48', '2024-07-20T14:05:00+00:00', 'machine', 'wave_missed', 'wave:3', 'call 0', '0e1e1b0ec2ec4668330b4b35f8c52c1a196a370f18a6b25e55fc742d6e441387'),
('49', '2024-07-20T14:05:00+00:00', 'machine', 'wave_missed', 'wave:3', 'call 0', '76d1ee74a4b362eb133ec2d5b1950eb0019df0ea4945f2c22f35c3a13e5ed14b'),
('50', '2024-07-20T14:05:00+00:00', 'staff:1', 'attendance_taken', 'space:space-20240720', 'staff', '8666f3099552e9fd6c41dc2395a8d86c6bf26d40bdde11d8e99f18667f2ad944'),
('51', '2024-07-20T14:05:00+00:00', 'staff:1', 'attendance_taken', 'space:space-20240720', 'count', '7f28f99ad2085d18cdb5474045900cb7e4a223722d4799ff76992c756ec522a1'),
('52', '2024-07-22T13:00:00+00:00', 'machine', 'digest_made', 'staff:3', '2024-07-22', '639fdc610301d40948a27e23fa2e08029dcd8114a7af1f9d318ff7762391e194'),
('53', '2024-07-22T13:00:00+00:00', 'machine', 'digest_made', 'staff:5', '2024-07-22', '6448820cd15cf633cfaa6509c8413b9f680e8b08fe148480d0ab902109c337b6'),
('54', '2024-07-22T13:00:00+00:00', 'machine', 'wave_done', 'wave:4', 'result 3', '7cd24d6cc9ff3d60a108e5618c24c325937778cb1e6c10ad98ed680f7d10e168'),
('55', '2024-07-23T05:05:00+00:00', 'machine', 'consultation_closed', 'consultation:1', '', 'fc6865b77e81a7cc096bd422db620c17622cc79ce1fb2b9600c3b2b42c82cd76'),
('56', '2024-07-23T13:00:00+00:00', 'machine', 'digest_made', 'staff:3', '2024-07-23', 'a3aa6a1e775873e3490a38060b6ab083108155664b801d94e6559a4c6a86b865'),
('57', '2024-07-23T13:00:00+00:00', 'machine', 'digest_made', 'staff:5', '2024-07-23', 'e3b83bc19f568a01a40b54418dcdf9db56fe2e4aa68b8d1daf330883937d2812'),
('58', '2024-07-24T15:00:00+00:00', 'machine', 'digest_made', 'staff:1', '2024-07-24', '65ae2655206f792be1a98aa83bc7ffee1028445a386c065ea6c8a79323bbe3a1'),
('59', '2024-07-24T15:00:00+00:00', 'machine', 'digest_made', 'staff:2', '2024-07-24', '094870fb24235e6a800573c4cb29dbc56a173918aa7af40fd7a382863080cb6a'),
('60', '2024-07-24T15:00:00+00:00', 'machine', 'digest_made', 'staff:3', '2024-07-24', '5145815054d65733481b5578a1c9ffa1f90493bedd5ddd6560d940a8cf50aa15'),
('61', '2024-07-24T15:00:00+00:00', 'machine', 'digest_made', 'staff:5', '2024-07-24', '8f30945935cbfb07da1ec54029a65bf5e58aeddc8f6a564626017e1ce63267cd'),
('62', '2024-07-24T15:00:00+00:00', 'staff:1', 'survey_written', 'survey:2', '', '025a907c0f04dec5214ae867216807b7603e194baa41fd78e8c112089b519b9a'),
('63', '2024-07-24T15:00:00+00:00', 'staff:1', 'survey_opened', 'survey:2', '', '731f32ea6dd02832ee6da0e4082854087fee2defa5ee4319dfaf26006a3f8fb3');

INSERT INTO spaces (id, key, kind, state, name, starts_at, ends_at, place, questions_open, questions_close, details, version, declared) VALUES
('1', 'rendicion-2024', 'public_hearing', 'announced', '{"usual":"Rendición de cuentas: 150 días de gobierno","by_language":{"en":"Accountability hearing: 150 days of government","es":"Rendición de cuentas: 150 días de gobierno"}}', '2024-07-13T14:00:00+00:00', '2024-07-13T17:00:00+00:00', NULL, '2024-07-13T05:00:00+00:00', '2024-07-14T05:00:00+00:00', '{}', '1', '699cb10e93422821fff0fcc6651dada47de83d403c79342027688ad3b925596c'),
('2', 'space-20240720', 'public_hearing', 'announced', '{"usual":"Audiencia pública"}', '2024-07-20T14:00:00+00:00', '2024-07-20T17:00:00+00:00', 'Parque principal', '2024-07-15T15:00:00+00:00', '2024-07-20T17:00:00+00:00', '{}', '1', NULL);

INSERT INTO space_events (id, space_id, at, by_person, kind, starts_at, ends_at, place) VALUES
('1', '1', '2024-07-13T14:00:00+00:00', NULL, 'declared', '2024-07-13T14:00:00+00:00', '2024-07-13T17:00:00+00:00', NULL),
('2', '2', '2024-07-15T15:00:00+00:00', '1', 'created', '2024-07-20T14:00:00+00:00', '2024-07-20T17:00:00+00:00', 'Parque principal'),
('3', '2', '2024-07-15T15:00:00+00:00', '1', 'announced', '2024-07-20T14:00:00+00:00', '2024-07-20T17:00:00+00:00', 'Parque principal');

INSERT INTO schedule_versions (id, at, file, digest, title, activities, errors, warnings, notices) VALUES
('1', '2024-07-15T15:00:00+00:00', 'cronograma.tsv', '', '', '4', '0', '2', '2'),
('2', '2024-07-15T15:00:00+00:00', 'cronograma.tsv', '', '', '3', '0', '0', '2');

INSERT INTO schedule_anomalies (version, place, line, rule, severity, texts) VALUES
('1', '0', '5', 'no_date', 'warning', '{"en":["Has no date.","Give it a date; nobody can be reminded without one. If the year is missing, use --year."],"es":["No tiene fecha.","Póngale fecha; sin ella no se puede recordar. Si le falta el año, use --year."]}'),
('1', '1', '5', 'unknown_office', 'warning', '{"en":["“Alguien” is not among the offices of the entity.","Add “Alguien” to the offices of process.toml, or to the aliases of the one it is."],"es":["«Alguien» no está entre las oficinas de la entidad.","Agregue «Alguien» a las oficinas de process.toml, o a los aliases de la que es."]}'),
('1', '2', '2', 'non_working_day', 'notice', '{"en":["Nobody works on Monday 1 July 2024: holiday: Saints Peter and Paul, Ley 51 de 1983, art. 1.","Unless people meet on that day, it could be Tuesday 2 July 2024."],"es":["El lunes 1 de julio de 2024 no se trabaja: festivo: San Pedro y San Pablo, Ley 51 de 1983, art. 1.","Si no es un encuentro con la gente, podría ser el martes 2 de julio de 2024."]}'),
('1', '3', '3', 'non_working_day', 'notice', '{"en":["Nobody works on Monday 1 July 2024: holiday: Saints Peter and Paul, Ley 51 de 1983, art. 1.","Unless people meet on that day, it could be Tuesday 2 July 2024."],"es":["El lunes 1 de julio de 2024 no se trabaja: festivo: San Pedro y San Pablo, Ley 51 de 1983, art. 1.","Si no es un encuentro con la gente, podría ser el martes 2 de julio de 2024."]}'),
('2', '0', '2', 'non_working_day', 'notice', '{"en":["Nobody works on Monday 1 July 2024: holiday: Saints Peter and Paul, Ley 51 de 1983, art. 1.","Unless people meet on that day, it could be Tuesday 2 July 2024."],"es":["El lunes 1 de julio de 2024 no se trabaja: festivo: San Pedro y San Pablo, Ley 51 de 1983, art. 1.","Si no es un encuentro con la gente, podría ser el martes 2 de julio de 2024."]}'),
('2', '1', '3', 'non_working_day', 'notice', '{"en":["Nobody works on Monday 1 July 2024: holiday: Saints Peter and Paul, Ley 51 de 1983, art. 1.","Unless people meet on that day, it could be Tuesday 2 July 2024."],"es":["El lunes 1 de julio de 2024 no se trabaja: festivo: San Pedro y San Pablo, Ley 51 de 1983, art. 1.","Si no es un encuentro con la gente, podría ser el martes 2 de julio de 2024."]}');

INSERT INTO activities (id, version, dropped_in, line, number, block, stages, elements, action, title, product, start_on, finish_on, precision, indicator, unit, target, remarks, responsible, offices, inferred, state, postponed_to, due_on, progress, revision) VALUES
('1', '1', NULL, '2', '1', '1', 'execution', '', '', 'Publicar el informe', 'Informe', '2024-07-01', '2024-07-12', 'day', '', '', '', '', 'Dirección TIC', 'tic', '', 'done', '2024-08-15', '2024-08-15', '40', '3'),
('2', '2', NULL, '3', '2', '1', 'execution', '', '', 'Convocar a los líderes del barrio', 'Informe', '2024-07-01', '2024-07-19', 'day', '', '', '', '', 'Dirección TIC', 'tic', '', 'open', NULL, '2024-07-19', NULL, '1'),
('3', '1', NULL, '4', '3', '1', 'execution', '', '', 'Realizar la audiencia', 'Informe', '2024-07-31', '2024-07-31', 'day', '', '', '', '', 'Todas las dependencias', '*', '', 'open', NULL, '2024-07-31', NULL, '0'),
('4', '1', '2', '5', '4', '1', 'execution', '', '', 'Evaluar la estrategia', 'Informe', NULL, NULL, 'undated', '', '', '', '', 'Alguien', '', '', 'open', NULL, NULL, NULL, '0');

INSERT INTO activity_history (activity_id, version, until, line, number, block, stages, elements, action, title, product, start_on, finish_on, precision, indicator, unit, target, remarks, responsible, offices, inferred) VALUES
('2', '1', '2', '3', '2', '1', 'execution', '', '', 'Convocar a los líderes', 'Informe', '2024-07-01', '2024-07-19', 'day', '', '', '', '', 'Dirección TIC', 'tic', '');

INSERT INTO activity_offices (office, activity_id) VALUES
('tic', '1'),
('tic', '2'),
('*', '3'),
('', '4');

INSERT INTO activity_events (id, activity_id, at, kind, actor_id, from_on, to_on, note, file_kind, file_id, file_name) VALUES
('1', '1', '2024-07-15T15:00:00+00:00', 'progress', '3', NULL, NULL, '40', NULL, NULL, NULL),
('2', '1', '2024-07-15T15:00:00+00:00', 'postponed', '3', '2024-07-12', '2024-08-15', 'Falta la firma.', NULL, NULL, NULL),
('3', '1', '2024-07-15T15:00:00+00:00', 'done', '3', NULL, NULL, 'https://itagui.example/informe', 'document', 'BQACAgE00000002', 'informe.pdf');

INSERT INTO traits (person_id, kind, value) VALUES
('17', 'group', 'jovenes'),
('17', 'hours', 'afternoons'),
('17', 'topic', 'plan-de-desarrollo'),
('17', 'zone', 'ajizal'),
('138', 'zone', 'comuna-1');

INSERT INTO convocations (id, space_id, state, audience, texts, buttons, made_by, approved_by, version) VALUES
('1', '2', 'approved', 'everyone', '{"en":"<b>{entity} invites you</b>\n\n<b>{space}</b>\n📅 {date}, {hour}\n📍 {place}\n\nThere we tell you what we did with public money. You can ask, and we have to answer you.\nWill you come?","es":"<b>{entidad} le invita</b>\n\n<b>{espacio}</b>\n📅 {fecha}, {hora}\n📍 {lugar}\n\nAhí le contamos qué hicimos con los recursos públicos. Usted puede preguntar, y le tenemos que responder.\n¿Va a venir?"}', 'coming declined remind ask map calendar', '1', '1', '2');

INSERT INTO convocation_events (id, convocation_id, at, by_person, kind, note) VALUES
('1', '1', '2024-07-15T15:00:00+00:00', '1', 'written', NULL),
('2', '1', '2024-07-15T15:00:00+00:00', '1', 'approved', NULL),
('3', '1', '2024-07-15T15:00:00+00:00', NULL, 'wave_started', '1'),
('4', '1', '2024-07-19T22:00:00+00:00', NULL, 'wave_started', '2');

INSERT INTO surveys (id, aim, is_template, state, name, questions, places, audience, proposals, needs_code, seed, closes_at, opened_at, closed_at, published_at, untied, results, made_by, version) VALUES
('1', 'topics', '0', 'published', '{"usual":"¿De qué temas hablamos?","by_language":{"en":"What shall we talk about?","es":"¿De qué temas hablamos?"}}', '{"questions":[{"key":"topics","text":{"usual":"¿Qué temas le importan más? De esos temas hablaremos primero.","by_language":{"en":"Which topics matter most to you? We will talk about them first.","es":"¿Qué temas le importan más? De esos temas hablaremos primero."}},"kind":{"topics":{"topics":[{"key":"plan-de-desarrollo","name":{"usual":"Plan de Desarrollo","by_language":{"en":"Development plan","es":"Plan de Desarrollo"}}},{"key":"convocatorias","name":{"usual":"Convocatorias y piezas","by_language":{"en":"Announcements","es":"Convocatorias y piezas"}}},{"key":"tramites-en-linea","name":{"usual":"Sede electrónica y trámites","by_language":{"en":"Online services","es":"Sede electrónica y trámites"}}},{"key":"control","name":{"usual":"Control y cumplimiento","by_language":{"en":"Oversight and compliance","es":"Control y cumplimiento"}}},{"key":"rendicion","name":{"usual":"El proceso de rendición de cuentas","by_language":{"en":"The accountability process","es":"El proceso de rendición de cuentas"}}}],"method":{"choose":{"most":3}}}}},{"key":"meeting","text":{"usual":"¿Cómo prefiere que nos reunamos?","by_language":{"en":"How would you like us to meet?","es":"¿Cómo prefiere que nos reunamos?"}},"kind":{"one":[{"key":"public-hearing","name":{"usual":"Audiencia pública","by_language":{"en":"Public hearing","es":"Audiencia pública"}}},{"key":"zonal-dialogue","name":{"usual":"Diálogo zonal","by_language":{"en":"Zonal dialogue","es":"Diálogo zonal"}}},{"key":"neighbourhood-day","name":{"usual":"De vuelta al barrio","by_language":{"en":"Back in the neighbourhood","es":"De vuelta al barrio"}}},{"key":"management-fair","name":{"usual":"Feria de la gestión","by_language":{"en":"Management fair","es":"Feria de la gestión"}}},{"key":"virtual","name":{"usual":"Encuentro virtual","by_language":{"en":"Online meeting","es":"Encuentro virtual"}}}]}},{"key":"zone","text":{"usual":"¿Dónde vive usted?","by_language":{"en":"Where do you live?","es":"¿Dónde vive usted?"}},"kind":"zone"}]}', '{"zones":[{"key":"comuna-1","name":{"usual":"Comuna 1"}},{"key":"comuna-2","name":{"usual":"Comuna 2"}},{"key":"comuna-3","name":{"usual":"Comuna 3"}},{"key":"comuna-4","name":{"usual":"Comuna 4"}},{"key":"comuna-5","name":{"usual":"Comuna 5"}},{"key":"comuna-6","name":{"usual":"Comuna 6"}},{"key":"manzanillo","name":{"usual":"Corregimiento El Manzanillo"}}],"groups":[{"key":"jac","name":{"usual":"Juntas de acción comunal","by_language":{"en":"Neighbourhood boards","es":"Juntas de acción comunal"}}},{"key":"jovenes","name":{"usual":"Jóvenes","by_language":{"en":"Young people","es":"Jóvenes"}}},{"key":"mayores","name":{"usual":"Personas mayores","by_language":{"en":"Older people","es":"Personas mayores"}}},{"key":"comerciantes","name":{"usual":"Comerciantes","by_language":{"en":"Shopkeepers","es":"Comerciantes"}}}]}', 'everyone', '1', '0', 'semilla', '2024-07-19T22:00:00+00:00', '2024-07-15T18:05:00+00:00', '2024-07-19T22:00:00+00:00', '2024-07-19T22:05:00+00:00', NULL, '{"least":5,"seed":"semilla","took_part":null,"places":{"zones":[{"key":"comuna-1","name":{"usual":"Comuna 1"}},{"key":"comuna-2","name":{"usual":"Comuna 2"}},{"key":"comuna-3","name":{"usual":"Comuna 3"}},{"key":"comuna-4","name":{"usual":"Comuna 4"}},{"key":"comuna-5","name":{"usual":"Comuna 5"}},{"key":"comuna-6","name":{"usual":"Comuna 6"}},{"key":"manzanillo","name":{"usual":"Corregimiento El Manzanillo"}}],"groups":[{"key":"jac","name":{"usual":"Juntas de acción comunal","by_language":{"en":"Neighbourhood boards","es":"Juntas de acción comunal"}}},{"key":"jovenes","name":{"usual":"Jóvenes","by_language":{"en":"Young people","es":"Jóvenes"}}},{"key":"mayores","name":{"usual":"Personas mayores","by_language":{"en":"Older people","es":"Personas mayores"}}},{"key":"comerciantes","name":{"usual":"Comerciantes","by_language":{"en":"Shopkeepers","es":"Comerciantes"}}}]},"participation":[],"hidden":["all","origin:chat","origin:paper","zone:comuna-1","zone:comuna-2","zone:comuna-3","zone:comuna-4","zone:comuna-5","zone:comuna-6","zone:manzanillo","zone:?","group:jac","group:jovenes","group:mayores","group:comerciantes","group:?"],"questions":[{"question":{"key":"topics","text":{"usual":"¿Qué temas le importan más? De esos temas hablaremos primero.","by_language":{"en":"Which topics matter most to you? We will talk about them first.","es":"¿Qué temas le importan más? De esos temas hablaremos primero."}},"kind":{"topics":{"topics":[{"key":"plan-de-desarrollo","name":{"usual":"Plan de Desarrollo","by_language":{"en":"Development plan","es":"Plan de Desarrollo"}}},{"key":"convocatorias","name":{"usual":"Convocatorias y piezas","by_language":{"en":"Announcements","es":"Convocatorias y piezas"}}},{"key":"tramites-en-linea","name":{"usual":"Sede electrónica y trámites","by_language":{"en":"Online services","es":"Sede electrónica y trámites"}}},{"key":"control","name":{"usual":"Control y cumplimiento","by_language":{"en":"Oversight and compliance","es":"Control y cumplimiento"}}},{"key":"rendicion","name":{"usual":"El proceso de rendición de cuentas","by_language":{"en":"The accountability process","es":"El proceso de rendición de cuentas"}}}],"method":{"choose":{"most":3}}}}},"asked":null,"answered":null,"skipped":null,"found":"few"},{"question":{"key":"meeting","text":{"usual":"¿Cómo prefiere que nos reunamos?","by_language":{"en":"How would you like us to meet?","es":"¿Cómo prefiere que nos reunamos?"}},"kind":{"one":[{"key":"public-hearing","name":{"usual":"Audiencia pública","by_language":{"en":"Public hearing","es":"Audiencia pública"}}},{"key":"zonal-dialogue","name":{"usual":"Diálogo zonal","by_language":{"en":"Zonal dialogue","es":"Diálogo zonal"}}},{"key":"neighbourhood-day","name":{"usual":"De vuelta al barrio","by_language":{"en":"Back in the neighbourhood","es":"De vuelta al barrio"}}},{"key":"management-fair","name":{"usual":"Feria de la gestión","by_language":{"en":"Management fair","es":"Feria de la gestión"}}},{"key":"virtual","name":{"usual":"Encuentro virtual","by_language":{"en":"Online meeting","es":"Encuentro virtual"}}}]}},"asked":null,"answered":null,"skipped":null,"found":"few"},{"question":{"key":"zone","text":{"usual":"¿Dónde vive usted?","by_language":{"en":"Where do you live?","es":"¿Dónde vive usted?"}},"kind":"zone"},"asked":null,"answered":null,"skipped":null,"found":"few"}]}', '1', '7'),
('2', 'space', '0', 'open', '{"usual":"¿Cómo le pareció el encuentro?","by_language":{"en":"How was the meeting?","es":"¿Cómo le pareció el encuentro?"}}', '{"questions":[{"key":"clear","text":{"usual":"¿Entendió lo que le explicaron?","by_language":{"en":"Did you understand what was explained?","es":"¿Entendió lo que le explicaron?"}},"kind":{"one":[{"key":"yes","name":{"usual":"Sí","by_language":{"en":"Yes","es":"Sí"}}},{"key":"no","name":{"usual":"No","by_language":{"en":"No","es":"No"}}}]}},{"key":"heard","text":{"usual":"¿Sintió que lo escucharon?","by_language":{"en":"Did you feel heard?","es":"¿Sintió que lo escucharon?"}},"kind":{"one":[{"key":"yes","name":{"usual":"Sí","by_language":{"en":"Yes","es":"Sí"}}},{"key":"partly","name":{"usual":"Más o menos","by_language":{"en":"More or less","es":"Más o menos"}}},{"key":"no","name":{"usual":"No","by_language":{"en":"No","es":"No"}}}]}},{"key":"why","text":{"usual":"¿Por qué siente que no lo escucharon?","by_language":{"en":"Why do you feel that you were not heard?","es":"¿Por qué siente que no lo escucharon?"}},"kind":{"text":{"longest":500}},"when":{"question":"heard","wanted":{"chosen":"no"}}},{"key":"stars","text":{"usual":"¿Cuántas estrellas le da al encuentro?","by_language":{"en":"How many stars do you give the meeting?","es":"¿Cuántas estrellas le da al encuentro?"}},"kind":{"scale":{"most":5}}},{"key":"improve","text":{"usual":"¿Qué podemos mejorar?","by_language":{"en":"What can we do better?","es":"¿Qué podemos mejorar?"}},"kind":{"text":{"longest":500}}}]}', '{"zones":[{"key":"comuna-1","name":{"usual":"Comuna 1"}},{"key":"comuna-2","name":{"usual":"Comuna 2"}},{"key":"comuna-3","name":{"usual":"Comuna 3"}},{"key":"comuna-4","name":{"usual":"Comuna 4"}},{"key":"comuna-5","name":{"usual":"Comuna 5"}},{"key":"comuna-6","name":{"usual":"Comuna 6"}},{"key":"manzanillo","name":{"usual":"Corregimiento El Manzanillo"}}],"groups":[{"key":"jac","name":{"usual":"Juntas de acción comunal","by_language":{"en":"Neighbourhood boards","es":"Juntas de acción comunal"}}},{"key":"jovenes","name":{"usual":"Jóvenes","by_language":{"en":"Young people","es":"Jóvenes"}}},{"key":"mayores","name":{"usual":"Personas mayores","by_language":{"en":"Older people","es":"Personas mayores"}}},{"key":"comerciantes","name":{"usual":"Comerciantes","by_language":{"en":"Shopkeepers","es":"Comerciantes"}}}]}', 'everyone', '0', '0', 'semilla', '2024-08-30T22:00:00+00:00', '2024-07-24T15:00:00+00:00', NULL, NULL, '0', NULL, '1', '3');

INSERT INTO waves (id, convocation_id, space_id, kind, ahead, readers, state, due_at, ends_at, urgent, rank, gathered, started_at, done_at, reached, watcher, shown, shown_at, survey_id) VALUES
('1', '1', '2', 'call', NULL, 'all', 'done', '2024-07-15T15:00:00+00:00', '2024-07-20T14:00:00+00:00', '0', '1', '0', '2024-07-15T15:00:00+00:00', '2024-07-15T18:05:00+00:00', '2', '1', '3', '2024-07-15T18:05:00+00:00', NULL),
('2', '1', '2', 'call', '1440', 'coming', 'done', '2024-07-19T14:00:00+00:00', '2024-07-20T14:00:00+00:00', '0', '1', '0', '2024-07-19T22:00:00+00:00', '2024-07-19T22:05:00+00:00', '1', '1', '2', '2024-07-19T22:05:00+00:00', NULL),
('3', '1', '2', 'call', '120', 'coming', 'missed', '2024-07-20T12:00:00+00:00', '2024-07-20T14:00:00+00:00', '0', '0', '0', NULL, '2024-07-20T14:05:00+00:00', '0', '1', '1', '2024-07-20T14:05:00+00:00', NULL),
('4', NULL, NULL, 'result', NULL, 'voted', 'done', '2024-07-19T22:05:00+00:00', NULL, '0', '1', '0', '2024-07-20T14:05:00+00:00', '2024-07-22T13:00:00+00:00', '3', NULL, '0', NULL, '1');

INSERT INTO letters (id, wave_id, language, method, body) VALUES
('1', '1', '', 'sendMessage', '{"link_preview_options":{"is_disabled":true},"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"gy:2","text":"✅ Voy a ir"},{"callback_data":"gn:2","text":"❌ No puedo"}],[{"callback_data":"gr:2","text":"⏰ Recordarme"},{"callback_data":"ask","text":"✍️ Hacer una pregunta"}],[{"callback_data":"sc:2","text":"📅 Agregar a mi calendario"}],[{"callback_data":"vu:1","text":"🔕 No avisarme más"}]]},"text":"<b>Alcaldía de Itagüí le invita</b>\n\n<b>Audiencia pública</b>\n📅 sábado 20 de julio de 2024, 9:00 a. m.\n📍 Parque principal\n\nAhí le contamos qué hicimos con los recursos públicos. Usted puede preguntar, y le tenemos que responder.\n¿Va a venir?"}'),
('2', '1', 'en', 'sendMessage', '{"link_preview_options":{"is_disabled":true},"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"gy:2","text":"✅ I will come"},{"callback_data":"gn:2","text":"❌ I cannot"}],[{"callback_data":"gr:2","text":"⏰ Remind me"},{"callback_data":"ask","text":"✍️ Ask a question"}],[{"callback_data":"sc:2","text":"📅 Add to my calendar"}],[{"callback_data":"vu:1","text":"🔕 Tell me no more"}]]},"text":"<b>Alcaldía de Itagüí invites you</b>\n\n<b>Audiencia pública</b>\n📅 Saturday 20 July 2024, 9:00 a.m.\n📍 Parque principal\n\nThere we tell you what we did with public money. You can ask, and we have to answer you.\nWill you come?"}'),
('3', '2', '', 'sendMessage', '{"link_preview_options":{"is_disabled":true},"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"gy:2","text":"✅ Voy a ir"},{"callback_data":"gn:2","text":"❌ No puedo"}],[{"callback_data":"gr:2","text":"⏰ Recordarme"},{"callback_data":"ask","text":"✍️ Hacer una pregunta"}],[{"callback_data":"sc:2","text":"📅 Agregar a mi calendario"}],[{"callback_data":"vu:2","text":"🔕 No avisarme más"}]]},"text":"<b>Alcaldía de Itagüí le invita</b>\n\n<b>Audiencia pública</b>\n📅 sábado 20 de julio de 2024, 9:00 a. m.\n📍 Parque principal\n\nAhí le contamos qué hicimos con los recursos públicos. Usted puede preguntar, y le tenemos que responder.\n¿Va a venir?"}'),
('4', '2', 'en', 'sendMessage', '{"link_preview_options":{"is_disabled":true},"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"gy:2","text":"✅ I will come"},{"callback_data":"gn:2","text":"❌ I cannot"}],[{"callback_data":"gr:2","text":"⏰ Remind me"},{"callback_data":"ask","text":"✍️ Ask a question"}],[{"callback_data":"sc:2","text":"📅 Add to my calendar"}],[{"callback_data":"vu:2","text":"🔕 Tell me no more"}]]},"text":"<b>Alcaldía de Itagüí invites you</b>\n\n<b>Audiencia pública</b>\n📅 Saturday 20 July 2024, 9:00 a.m.\n📍 Parque principal\n\nThere we tell you what we did with public money. You can ask, and we have to answer you.\nWill you come?"}'),
('5', '4', '', 'sendMessage', '{"link_preview_options":{"is_disabled":true},"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"uz:1","text":"📊 Ver resultado"}]]},"text":"📊 Ya contamos los votos: <b>¿De qué temas hablamos?</b>\nGracias por participar."}'),
('6', '4', 'en', 'sendMessage', '{"link_preview_options":{"is_disabled":true},"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"callback_data":"uz:1","text":"📊 See the result"}]]},"text":"📊 We counted the votes: <b>What shall we talk about?</b>\nThank you for taking part."}');

INSERT INTO tallies (wave_id, outcome, at, count) VALUES
('1', 'no_consent', '2024-07-15T15:00:00+00:00', '7'),
('1', 'sent', '2024-07-15T15:00:00+00:00', '1'),
('1', 'sent', '2024-07-15T18:00:00+00:00', '1'),
('2', 'sent', '2024-07-19T22:00:00+00:00', '1'),
('4', 'sent', '2024-07-20T14:05:00+00:00', '3');

INSERT INTO snapshots (wave_id, kind, value, count) VALUES
('1', 'group', 'jovenes', '1'),
('1', 'topic', 'plan-de-desarrollo', '1'),
('1', 'zone', 'ajizal', '1'),
('1', 'language', 'es', '2'),
('2', 'group', 'jovenes', '1'),
('2', 'topic', 'plan-de-desarrollo', '1'),
('2', 'zone', 'ajizal', '1'),
('2', 'language', 'es', '1');

INSERT INTO outbox (id, key, chat_id, lane, method, body, state, due_at, attempts, message_id, created_at, settled_at, letter_id) VALUES
('50', 'notice:1:2:1', '1002', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '3', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('61', 'notice:2:1:3', '1001', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '5', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('71', 'notice:3:1:4', '1001', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '6', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('77', 'notice:4:2:5', '1002', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '4', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('90', 'notice:2:3:7', '1003', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '22', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('91', 'moved:7', '1007', '0', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '12', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('102', 'answer:2:0', '1006', '0', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '25', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('103', 'answer:2:1', '1006', '0', 'sendDocument', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '26', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('104', 'answer:2:2', '1006', '0', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '27', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('110', 'notice:1:2:10', '1002', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '15', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('125', 'progress:1:0', '1001', '1', 'sendMessage', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '29', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', NULL),
('126', 'w:1:17', '1006', '2', '', '', 'sent', '2024-07-15T17:00:00+00:00', '1', '32', '2024-07-15T15:00:00+00:00', '2024-07-15T18:00:00+00:00', '1'),
('127', 'w:1:28', '1007', '2', '', '', 'sent', '2024-07-15T15:00:00+00:00', '1', '13', '2024-07-15T15:00:00+00:00', '2024-07-15T15:00:00+00:00', '1'),
('128', 'progress:1:1', '1001', '1', 'editMessageText', '', 'sent', '2024-07-15T18:00:00+00:00', '1', '29', '2024-07-15T18:00:00+00:00', '2024-07-15T18:00:00+00:00', NULL),
('129', 'progress:1:2', '1001', '1', 'editMessageText', '', 'sent', '2024-07-15T18:05:00+00:00', '1', '29', '2024-07-15T18:05:00+00:00', '2024-07-15T18:05:00+00:00', NULL),
('176', 'digest:3:2024-07-19', '1003', '1', 'sendMessage', '', 'sent', '2024-07-19T22:00:00+00:00', '1', '27', '2024-07-19T22:00:00+00:00', '2024-07-19T22:00:00+00:00', NULL),
('177', 'progress:2:0', '1001', '1', 'sendMessage', '', 'sent', '2024-07-19T22:00:00+00:00', '1', '42', '2024-07-19T22:00:00+00:00', '2024-07-19T22:00:00+00:00', NULL),
('178', 'w:2:17', '1006', '2', '', '', 'sent', '2024-07-19T22:00:00+00:00', '1', '48', '2024-07-19T22:00:00+00:00', '2024-07-19T22:00:00+00:00', '3'),
('179', 'proposal:1', '1006', '1', 'sendMessage', '', 'sent', '2024-07-19T22:00:00+00:00', '1', '47', '2024-07-19T22:00:00+00:00', '2024-07-19T22:00:00+00:00', NULL),
('180', 'counted:1:1', '1001', '1', 'sendMessage', '', 'sent', '2024-07-19T22:00:00+00:00', '1', '43', '2024-07-19T22:00:00+00:00', '2024-07-19T22:00:00+00:00', NULL),
('181', 'progress:2:1', '1001', '1', 'editMessageText', '', 'sent', '2024-07-19T22:05:00+00:00', '1', '42', '2024-07-19T22:05:00+00:00', '2024-07-19T22:05:00+00:00', NULL),
('182', 'w:4:17', '1006', '2', '', '', 'sent', '2024-07-20T14:05:00+00:00', '1', '49', '2024-07-20T14:05:00+00:00', '2024-07-20T14:05:00+00:00', '5'),
('183', 'w:4:28', '1007', '2', '', '', 'sent', '2024-07-20T14:05:00+00:00', '1', '25', '2024-07-20T14:05:00+00:00', '2024-07-20T14:05:00+00:00', '5'),
('184', 'w:4:29', '1008', '2', '', '', 'sent', '2024-07-20T14:05:00+00:00', '1', '12', '2024-07-20T14:05:00+00:00', '2024-07-20T14:05:00+00:00', '5'),
('185', 'progress:3:0', '1001', '1', 'sendMessage', '', 'sent', '2024-07-20T14:05:00+00:00', '1', '44', '2024-07-20T14:05:00+00:00', '2024-07-20T14:05:00+00:00', NULL),
('193', 'digest:3:2024-07-22', '1003', '1', 'sendMessage', '', 'sent', '2024-07-22T13:00:00+00:00', '1', '28', '2024-07-22T13:00:00+00:00', '2024-07-22T13:00:00+00:00', NULL),
('194', 'digest:5:2024-07-22', '1005', '1', 'sendMessage', '', 'sent', '2024-07-22T13:00:00+00:00', '1', '3', '2024-07-22T13:00:00+00:00', '2024-07-22T13:00:00+00:00', NULL),
('195', 'consultation:1:closed:1', '1001', '1', 'sendMessage', '', 'sent', '2024-07-23T13:00:00+00:00', '1', '54', '2024-07-23T13:00:00+00:00', '2024-07-23T13:00:00+00:00', NULL),
('196', 'digest:3:2024-07-23', '1003', '1', 'sendMessage', '', 'sent', '2024-07-23T13:00:00+00:00', '1', '29', '2024-07-23T13:00:00+00:00', '2024-07-23T13:00:00+00:00', NULL),
('197', 'digest:5:2024-07-23', '1005', '1', 'sendMessage', '', 'sent', '2024-07-23T13:00:00+00:00', '1', '4', '2024-07-23T13:00:00+00:00', '2024-07-23T13:00:00+00:00', NULL),
('200', 'digest:1:2024-07-24', '1001', '1', 'sendMessage', '', 'sent', '2024-07-24T15:00:00+00:00', '1', '58', '2024-07-24T15:00:00+00:00', '2024-07-24T15:00:00+00:00', NULL),
('201', 'digest:2:2024-07-24', '1002', '1', 'sendMessage', '', 'sent', '2024-07-24T15:00:00+00:00', '1', '16', '2024-07-24T15:00:00+00:00', '2024-07-24T15:00:00+00:00', NULL),
('202', 'digest:3:2024-07-24', '1003', '1', 'sendMessage', '', 'sent', '2024-07-24T15:00:00+00:00', '1', '30', '2024-07-24T15:00:00+00:00', '2024-07-24T15:00:00+00:00', NULL),
('203', 'digest:5:2024-07-24', '1005', '1', 'sendMessage', '', 'sent', '2024-07-24T15:00:00+00:00', '1', '5', '2024-07-24T15:00:00+00:00', '2024-07-24T15:00:00+00:00', NULL),
('227', 'u:700150:0', '1008', '0', 'sendMessage', '{"chat_id":1008,"text":"Esto puede hacer aquí:\n\n/preguntar – hacer una pregunta\n/mis_preguntas – ver en qué van\n/estado y el número – ver una sola\n/espacios – ver los encuentros y decir si va\n/encuestas – responder encuestas y ver los resultados\n/documentos – opinar sobre un documento\n/perfil – contar qué le interesa\n/codigo – usar el código de una invitación\n/privacidad – ver o borrar sus datos\n/idioma – cambiar el idioma\n/cancelar – dejar lo que está haciendo\n\nTambién puede escribir su pregunta de una vez.","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"✍️ Hacer una pregunta","callback_data":"ask"}]]}}', 'waiting', '2024-07-24T15:00:00+00:00', '0', NULL, '2024-07-24T15:00:00+00:00', NULL, NULL);

INSERT INTO rsvps (space_id, person_id, answer, needs, since) VALUES
('2', '17', 'coming', '', '2024-07-15T18:05:00+00:00'),
('2', '28', 'declined', '', '2024-07-15T18:05:00+00:00');

INSERT INTO attendance (id, space_id, name, document, phone, source, at, by_person) VALUES
('1', '2', 'Ana Pérez', '1234', '300 1', 'staff', '2024-07-20T14:05:00+00:00', '1'),
('2', '2', NULL, NULL, NULL, 'count', '2024-07-20T14:05:00+00:00', '1');

INSERT INTO space_papers (id, space_id, kind, at) VALUES
('1', '1', 'attendance', '2024-07-13T17:00:00+00:00'),
('2', '1', 'commitments', '2024-07-13T17:00:00+00:00'),
('3', '1', 'minutes', '2024-07-13T17:00:00+00:00');

INSERT INTO survey_events (id, survey_id, at, by_person, kind, note) VALUES
('1', '1', '2024-07-15T18:05:00+00:00', '1', 'written', NULL),
('2', '1', '2024-07-15T18:05:00+00:00', '1', 'opened', NULL),
('3', '1', '2024-07-19T22:00:00+00:00', NULL, 'closed', NULL),
('4', '1', '2024-07-19T22:00:00+00:00', NULL, 'proposals_late', 'proposals:1-1'),
('5', '1', '2024-07-19T22:00:00+00:00', NULL, 'counted', '3 0'),
('6', '1', '2024-07-19T22:05:00+00:00', '1', 'published', NULL),
('7', '2', '2024-07-24T15:00:00+00:00', '1', 'written', NULL),
('8', '2', '2024-07-24T15:00:00+00:00', '1', 'opened', NULL);

INSERT INTO ballots (id, survey_id, origin, answers, zone, groups) VALUES
('4', '1', 'chat', '[{"marks":[0]},{"marks":[1]},{"zone":1}]', NULL, ''),
('5', '1', 'chat', '[{"marks":[0]},{"marks":[1]},{"zone":1}]', NULL, ''),
('6', '1', 'chat', '[{"marks":[0]},{"marks":[1]},{"zone":6}]', 'manzanillo', 'jovenes');

INSERT INTO voters (survey_id, person_id, draft, voted_at) VALUES
('1', '17', '', '2024-07-19T22:00:00+00:00'),
('1', '28', '', '2024-07-19T22:00:00+00:00'),
('1', '29', '', '2024-07-19T22:00:00+00:00'),
('2', '28', '{"answers":[{"marks":[0]},null,null,null,null],"at":1,"topic":0}', NULL);

INSERT INTO proposals (id, survey_id, person_id, text, state) VALUES
('1', '1', '17', 'Los andenes', 'declined');

INSERT INTO consultations (id, name, sections, file_id, file_name, state, term, closes_at, opened_at, closed_at, made_by, observed, version) VALUES
('1', '{"usual":"Estrategia de 2024"}', '[{"name":null},{"name":{"usual":"Metas"}},{"name":{"usual":"Canales"}}]', 'BQACAgE00000008', 'estrategia.pdf', 'closed', '5', '2024-07-23T05:00:00+00:00', '2024-07-15T18:05:00+00:00', '2024-07-23T05:05:00+00:00', '1', '2', '6');

INSERT INTO consultation_events (id, consultation_id, at, by_person, kind, note) VALUES
('1', '1', '2024-07-15T18:05:00+00:00', '1', 'begun', NULL),
('2', '1', '2024-07-15T18:05:00+00:00', '1', 'open', '2024-07-23T05:00:00+00:00'),
('3', '1', '2024-07-23T05:05:00+00:00', NULL, 'closed', NULL);

INSERT INTO observations (id, consultation_id, number, section, person_id, text, at, state) VALUES
('1', '1', '1', '1', '17', 'Falta la vía', '2024-07-15T18:05:00+00:00', 'made'),
('2', '1', '2', '1', '28', 'Está bien', '2024-07-15T18:05:00+00:00', 'made');

UPDATE audit_head SET last = '63', hash = '731f32ea6dd02832ee6da0e4082854087fee2defa5ee4319dfaf26006a3f8fb3';

-- What that week did not reach.
INSERT INTO snoozes (person_id, question_id, remind_on) VALUES ('3', '2', '2024-07-25');
UPDATE observations SET verdict = 'partly', reasons = 'Se tendrá en cuenta.', office = 'planeacion',
    answered_at = '2024-07-24T14:00:00+00:00', answered_by = '2' WHERE number = '1';
INSERT INTO audiences (id, name, formula, by_person, saved_at) VALUES
('1', 'Juntas', 'group:jac', '1', '2024-07-22T15:00:00+00:00');
INSERT INTO convocations (id, space_id, state, audience, texts, buttons, made_by, version)
    SELECT 2, space_id, 'submitted', audience, texts, buttons, made_by, 1 FROM convocations WHERE id = 1;
INSERT INTO waves (id, convocation_id, space_id, kind, readers, state, due_at) VALUES
('9', '2', '2', 'call', 'unanswered', 'planned', '2024-08-10T14:00:00+00:00');
INSERT INTO codes (digest, list, created_at) VALUES ('0a0b', 'jac', '2024-07-22T15:00:00+00:00');
INSERT INTO doors (space_id, secret) VALUES ('2', 'c2VjcmV0');
INSERT INTO survey_forms (survey_id, number, digest) VALUES ('2', '1', '0c0d');
INSERT INTO ballots (id, survey_id, origin, answers, form) SELECT 90, survey_id, 'paper', answers, 7 FROM ballots WHERE id = 1;
INSERT INTO set_aside (update_id, raw, error, at) VALUES
('700002', '{"update_id":700002}', 'unknown', '2024-07-22T15:00:00+00:00');
INSERT INTO consultations (id, name, sections, state, term, closes_at, opened_at, closed_at, reported_at, made_by, version)
    SELECT 2, name, sections, 'reported', term, closes_at, opened_at, closed_at, closed_at, made_by, 5
    FROM consultations WHERE id = 1;
INSERT INTO consultation_events (id, consultation_id, at, by_person, kind, note) VALUES
('90', '2', '2024-07-24T14:00:00+00:00', '1', 'reported', '2 1');
INSERT INTO consultation_reports (consultation_id, language, content) VALUES ('2', 'es', 'report');
