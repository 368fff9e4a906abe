/** The scheduler as operators and the machine treat it: started, asked, killed, started again. */
package city.yanhuo.app.schedule;
