create table cities (name varchar(100) primary key);
insert into cities values ('Lagos'), ('Lima'), ('Lyon');
